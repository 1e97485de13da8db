type TypeCondition = 'same' | 'different' | 'either'
/** Previous and current prefix, and how their types must relate; `*` is any prefix. */
type Transition = readonly [string, string, TypeCondition]

export interface TagScheme {
  readonly prefixes: string
  readonly start: readonly Transition[]
  readonly inside: readonly Transition[]
  readonly end: readonly Transition[]
}

const [same, different, either] = ['same', 'different', 'either'] as const

/** Transition tables of seqeval's strict mode. */
export const tagSchemes = {
  IOB1: {
    prefixes: 'IOB',
    start: [
      ['O', 'I', either],
      ['I', 'I', different],
      ['B', 'I', either],
      ['I', 'B', same],
      ['B', 'B', same],
    ],
    inside: [
      ['B', 'I', same],
      ['I', 'I', same],
    ],
    end: [
      ['I', 'I', different],
      ['I', 'O', either],
      ['I', 'B', either],
      ['B', 'O', either],
      ['B', 'I', different],
      ['B', 'B', same],
    ],
  },
  IOB2: {
    prefixes: 'IOB',
    start: [['*', 'B', either]],
    inside: [
      ['B', 'I', same],
      ['I', 'I', same],
    ],
    end: [
      ['I', 'O', either],
      ['I', 'I', different],
      ['I', 'B', either],
      ['B', 'O', either],
      ['B', 'I', different],
      ['B', 'B', either],
    ],
  },
  IOE1: {
    prefixes: 'IOE',
    start: [
      ['O', 'I', either],
      ['I', 'I', different],
      ['E', 'I', either],
      ['E', 'E', same],
    ],
    inside: [
      ['I', 'I', same],
      ['I', 'E', same],
    ],
    end: [
      ['I', 'I', different],
      ['I', 'O', either],
      ['I', 'E', different],
      ['E', 'I', same],
      ['E', 'E', same],
    ],
  },
  IOE2: {
    prefixes: 'IOE',
    start: [
      ['O', 'I', either],
      ['O', 'E', either],
      ['E', 'I', either],
      ['E', 'E', either],
      ['I', 'I', different],
      ['I', 'E', different],
    ],
    inside: [
      ['I', 'E', same],
      ['I', 'I', same],
    ],
    end: [['E', '*', either]],
  },
  IOBES: {
    prefixes: 'IOBES',
    start: [
      ['*', 'B', either],
      ['*', 'S', either],
    ],
    inside: [
      ['B', 'I', same],
      ['B', 'E', same],
      ['I', 'I', same],
      ['I', 'E', same],
    ],
    end: [
      ['S', '*', either],
      ['E', '*', either],
    ],
  },
  BILOU: {
    prefixes: 'IOBLU',
    start: [
      ['*', 'B', either],
      ['*', 'U', either],
    ],
    inside: [
      ['B', 'I', same],
      ['B', 'L', same],
      ['I', 'I', same],
      ['I', 'L', same],
    ],
    end: [
      ['U', '*', either],
      ['L', '*', either],
    ],
  },
} as const satisfies Record<string, TagScheme>

export type TagSchemeId = keyof typeof tagSchemes

/** Whether a transition is in a list, for prefixes as character codes. Compiled once per scheme. */
export interface CompiledScheme {
  allows(prefix: number): boolean
  starts(prev: number, current: number, sameType: boolean): boolean
  isInside(prev: number, current: number, sameType: boolean): boolean
  ends(prev: number, current: number, sameType: boolean): boolean
}

const all = 'IOBESLU'
const places = new Map([...all].map((char, place) => [char.charCodeAt(0), place]))
const width = all.length

export function compileScheme(scheme: TagScheme): CompiledScheme {
  const table = (transitions: readonly Transition[]) => {
    const cells = new Uint8Array(2 * width * width)
    for (const [prev, current, condition] of transitions)
      for (const p of prev === '*' ? all : prev)
        for (const c of current === '*' ? all : current) {
          const at = 2 * (all.indexOf(p) * width + all.indexOf(c))
          if (condition !== 'same') cells[at] = 1
          if (condition !== 'different') cells[at + 1] = 1
        }
    return (prev: number, current: number, sameType: boolean) =>
      cells[2 * (places.get(prev)! * width + places.get(current)!) + (sameType ? 1 : 0)] === 1
  }
  const allowed = new Set([...scheme.prefixes].map((char) => char.charCodeAt(0)))
  return {
    allows: (prefix) => allowed.has(prefix),
    starts: table(scheme.start),
    isInside: table(scheme.inside),
    ends: table(scheme.end),
  }
}
