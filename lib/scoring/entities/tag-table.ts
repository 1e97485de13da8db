/**
 * Tags read once: each distinct tag string gets a number, its prefix (character code) and its type. Tagging files
 * repeat a few dozen tags a million times, so decoding works on these numbers.
 */
export class TagTable {
  readonly types: string[] = []
  readonly prefixOf: number[] = []
  readonly typeOf: number[] = []
  readonly #ids = new Map<string, number>()
  readonly #typeIds = new Map<string, number>()
  readonly #split: (tag: string) => readonly [prefix: string, type: string]

  constructor(split: (tag: string) => readonly [prefix: string, type: string]) {
    this.#split = split
  }

  /** @throws TypeError when the tag is empty: it has no prefix */
  id(tag: string): number {
    const known = this.#ids.get(tag)
    if (known !== undefined) return known
    if (tag === '') throw new TypeError('an empty tag has no prefix')
    const [prefix, type] = this.#split(tag)
    const id = this.prefixOf.length
    this.#ids.set(tag, id)
    this.prefixOf.push(prefix.codePointAt(0) ?? 0)
    this.typeOf.push(this.#typeId(type))
    return id
  }

  #typeId(type: string): number {
    const known = this.#typeIds.get(type)
    if (known !== undefined) return known
    this.#typeIds.set(type, this.types.length)
    this.types.push(type)
    return this.types.length - 1
  }
}

/** Prefix in front: `B-Gene`. What follows the first hyphen is the type; all of the rest where there is none; `_` if empty. */
export function splitDefault(tag: string): readonly [string, string] {
  const prefix = String.fromCodePoint(tag.codePointAt(0) ?? 0)
  const rest = tag.slice(prefix.length)
  const hyphen = rest.indexOf('-')
  return [prefix, rest.slice(hyphen + 1) || '_']
}

/** Prefix at the end: `Gene-B`. What precedes the last hyphen is the type. */
export function splitDefaultSuffix(tag: string): readonly [string, string] {
  const points = [...tag]
  const rest = points.slice(0, -1).join('')
  const hyphen = rest.lastIndexOf('-')
  return [points.at(-1) ?? '', (hyphen < 0 ? rest : rest.slice(0, hyphen)) || '_']
}

/** As strict mode reads tags: all hyphens around the type go. */
export function splitStrict(tag: string): readonly [string, string] {
  const prefix = String.fromCodePoint(tag.codePointAt(0) ?? 0)
  return [prefix, tag.slice(prefix.length).replace(/^-+|-+$/g, '') || '_']
}

export function splitStrictSuffix(tag: string): readonly [string, string] {
  const points = [...tag]
  return [
    points.at(-1) ?? '',
    points
      .slice(0, -1)
      .join('')
      .replace(/^-+|-+$/g, '') || '_',
  ]
}
