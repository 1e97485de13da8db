import { byCodePoint } from '../code-points'
import { formatFixed } from '../text/format-fixed'

export interface ConllevalOptions {
  /** `-l` */
  readonly latex?: boolean
  /** `-r`: tags are bare types, one token per chunk. */
  readonly raw?: boolean
  /** `-d`, a regular expression; a blank by default. */
  readonly delimiter?: string
  /** `-o`: the tag that means outside in raw input. */
  readonly outside?: string
}

export interface ConllevalScores {
  readonly precision: number
  readonly recall: number
  readonly fb1: number
}

export interface ConllevalReport {
  readonly tokens: number
  readonly correctTags: number
  readonly goldPhrases: number
  readonly foundPhrases: number
  readonly correctPhrases: number
  readonly overall: ConllevalScores
  /** In the order printed: by code point; a type without a name that occurs on both sides is there twice. */
  readonly types: readonly (ConllevalScores & { readonly type: string; readonly found: number })[]
  /** What the script prints. */
  readonly stdout: string
}

interface Tag {
  readonly chunk: string
  /** Place in `chunkTags`, -1 for a tag the rules do not name. */
  readonly code: number
  readonly type: string
}

const chunkTags = 'BIEO.[]'
const [B, I, E, O, dot, open, close] = [0, 1, 2, 3, 4, 5, 6] as const
const outsideTag: Tag = { chunk: 'O', code: O, type: '' }

const boundary = '-X-'

/**
 * Chunk precision, recall and F1 of lines whose last two columns are the gold and the guessed tag, as
 * conlleval.pl (2004-01-26) computes and prints them, in per cent.
 *
 * @throws TypeError when the number of columns changes or a line has fewer than two
 */
export function conlleval(lines: Iterable<string>, options: ConllevalOptions = {}): ConllevalReport {
  const delimiter = new RegExp(options.delimiter ?? ' ')
  const gold = new Map<string, number>()
  const found = new Map<string, number>()
  const correct = new Map<string, number>()
  let columns = -1
  let tokens = 0
  let correctTags = 0
  let inCorrect = false
  let lastGold = outsideTag
  let lastGuess = outsideTag
  const known = new Map<string, Tag>()
  const read = (text: string): Tag => {
    const seen = known.get(text) ?? readTag(text, options)
    known.set(text, seen)
    return seen
  }

  for (const line of lines) {
    let fields = splitLine(line, delimiter)
    if (columns < 0) columns = fields.length - 1
    else if (fields.length !== 0 && columns !== fields.length - 1)
      throw new TypeError(`unexpected number of columns: ${fields.length} (${columns + 1})`)
    if (fields.length === 0 || fields[0] === boundary) fields = [boundary, 'O', 'O']
    if (fields.length < 2) throw new TypeError(`a line needs a gold and a guessed tag: ${line}`)
    const isBoundary = fields.length > 2 && fields[0] === boundary
    const guessRead = read(fields.at(-1)!)
    const goldTag = read(fields.at(-2)!)
    const guess = isBoundary ? { ...guessRead, chunk: 'O', code: O } : guessRead

    const goldEnds = endsChunk(lastGold, goldTag)
    const guessEnds = endsChunk(lastGuess, guess)
    if (inCorrect) {
      if (goldEnds && guessEnds && lastGuess.type === lastGold.type) {
        inCorrect = false
        count(correct, lastGold.type)
      } else if (goldEnds !== guessEnds || guess.type !== goldTag.type) inCorrect = false
    }
    const goldStarts = startsChunk(lastGold, goldTag)
    const guessStarts = startsChunk(lastGuess, guess)
    if (goldStarts && guessStarts && guess.type === goldTag.type) inCorrect = true
    if (goldStarts) count(gold, goldTag.type)
    if (guessStarts) count(found, guess.type)
    if (!isBoundary) {
      tokens++
      if (goldTag.chunk === guess.chunk && guess.type === goldTag.type) correctTags++
    }
    lastGuess = guess
    lastGold = goldTag
  }
  if (inCorrect) count(correct, lastGold.type)
  return report({ gold, found, correct, tokens, correctTags }, options.latex ?? false)
}

/** Perl's split: empty fields at the end are dropped. */
function splitLine(line: string, delimiter: RegExp): string[] {
  const fields = line === '' ? [] : line.split(delimiter)
  while (fields.length > 0 && fields.at(-1) === '') fields.pop()
  return fields
}

function readTag(text: string, { raw, outside = 'O' }: ConllevalOptions): Tag {
  const tag = raw ? (text === outside || text === 'O' ? 'O' : `B-${text}`) : text
  const match = /^([^-]*)-([^\n]*)$/.exec(tag)
  if (!match) return { chunk: tag, code: codeOf(tag), type: '' }
  // false in Perl: a type "0" loses its name
  return { chunk: match[1]!, code: codeOf(match[1]!), type: match[2] === '0' ? '' : match[2]! }
}

const codeOf = (chunk: string): number => (chunk.length === 1 ? chunkTags.indexOf(chunk) : -1)

const count = (counts: Map<string, number>, type: string) => counts.set(type, (counts.get(type) ?? 0) + 1)

function endsChunk(prev: Tag, tag: Tag): boolean {
  if ((prev.code === B || prev.code === I) && (tag.code === B || tag.code === O)) return true
  if (prev.code === E && (tag.code === E || tag.code === I || tag.code === O)) return true
  if (prev.code !== O && prev.code !== dot && prev.type !== tag.type) return true
  return prev.code === open || prev.code === close
}

function startsChunk(prev: Tag, tag: Tag): boolean {
  if (tag.code === B && (prev.code === B || prev.code === I || prev.code === O)) return true
  if ((tag.code === I || tag.code === E) && (prev.code === O || prev.code === E)) return true
  if (tag.code !== O && tag.code !== dot && prev.type !== tag.type) return true
  return tag.code === open || tag.code === close
}

interface Tally {
  readonly gold: ReadonlyMap<string, number>
  readonly found: ReadonlyMap<string, number>
  readonly correct: ReadonlyMap<string, number>
  readonly tokens: number
  readonly correctTags: number
}

function report(tally: Tally, latex: boolean): ConllevalReport {
  const { gold, found, correct, tokens, correctTags } = tally
  const [goldPhrases, foundPhrases, correctPhrases] = [gold, found, correct].map(total) as [
    number,
    number,
    number,
  ]
  const overall = scores(correctPhrases, foundPhrases, goldPhrases)
  const names = [...gold.keys(), ...found.keys()].sort(byCodePoint)
  const types = names
    .filter((name, i) => i === 0 || name === '' || names[i - 1] !== name)
    .map((type) => ({
      type,
      found: found.get(type) ?? 0,
      ...scores(correct.get(type) ?? 0, found.get(type) ?? 0, gold.get(type) ?? 0),
    }))
  const figures = { tokens, correctTags, goldPhrases, foundPhrases, correctPhrases, overall, types }
  return { ...figures, stdout: latex ? latexText(figures) : plainText(figures) }
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)

function scores(correct: number, found: number, gold: number): ConllevalScores {
  const precision = found > 0 ? (100 * correct) / found : 0
  const recall = gold > 0 ? (100 * correct) / gold : 0
  const fb1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, fb1 }
}

type Figures = Omit<ConllevalReport, 'stdout'>

function plainText(figures: Figures): string {
  const { overall, types } = figures
  const head = `processed ${figures.tokens} tokens with ${figures.goldPhrases} phrases; found: ${figures.foundPhrases} phrases; correct: ${figures.correctPhrases}.\n`
  const accuracy = (100 * figures.correctTags) / figures.tokens
  const summary =
    figures.tokens > 0
      ? `accuracy: ${percent(accuracy)}%; precision: ${percent(overall.precision)}%; recall: ${percent(overall.recall)}%; FB1: ${percent(overall.fb1)}\n`
      : ''
  const rows = types.map(
    (row) =>
      `${padBytes(row.type, 17, 'left')}: precision: ${percent(row.precision)}%; recall: ${percent(row.recall)}%; FB1: ${percent(row.fb1)}  ${row.found}\n`,
  )
  return `${head}${summary}${rows.join('')}`
}

function latexText({ overall, types }: Figures): string {
  const row = (name: string, { precision, recall, fb1 }: ConllevalScores) =>
    `${name} &  ${percent(precision)}\\% & ${percent(recall)}\\% & ${percent(fb1)} \\\\`
  const head = '        & Precision &  Recall  & F$_{\\beta=1} \\\\\\hline'
  const rows = types.map((type) => `\n${row(padBytes(type.type, 7, 'right'), type)}`)
  return `${head}${rows.join('')}\\hline\n${row('Overall', overall)}\\hline\n`
}

const percent = (value: number): string => formatFixed(value, 2).padStart(6)

/** The script counts bytes, so a name with letters beyond ASCII gets less padding. */
function padBytes(text: string, width: number, side: 'left' | 'right'): string {
  const missing = ' '.repeat(Math.max(0, width - new TextEncoder().encode(text).length))
  return side === 'left' ? missing + text : text + missing
}
