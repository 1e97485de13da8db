import { escapeLabel } from '../cells'
import {
  type BoundaryRule,
  distinctMentions,
  type MentionMatches,
  matchRelaxed,
  matchStrict,
} from './match-mentions'
import { hull, type PlacedMention } from './mention'
import { type LabelledSpan, type MatchCounts, type StrategyCounts, strategies } from './nervaluate'
import { matchClassic } from './nervaluate-classic'
import { matchCurrent } from './nervaluate-current'

export interface MentionRules {
  readonly types: readonly string[]
  /** A predicted type that is not declared is wrong, or is left out. */
  readonly undeclared: 'spurious' | 'ignored'
  /** A repeated mention is ignored, or counts again (and is then wrong). */
  readonly duplicates: 'ignored' | 'counted'
  readonly boundary: BoundaryRule
  /** Whether spans that touch count as overlapping. */
  readonly overlap: 'true' | 'touching'
  /** Which generation of nervaluate counts the SemEval-2013 ways; null: none. */
  readonly semeval: '1.1.0' | '0.3.1' | '0.1.8' | null
}

const countNames = ['correct', 'incorrect', 'partial', 'missed', 'spurious'] as const
const relaxedNames = [
  'relaxed:matched-predicted',
  'relaxed:predicted',
  'relaxed:matched-gold',
  'relaxed:gold',
]

/** Names of the statistics of a set of mentions; each total is followed by the same per declared type. */
export function mentionLayout({ types, semeval }: MentionRules): string[] {
  const names = [
    'tp',
    'fp',
    'fn',
    ...relaxedNames,
    ...(semeval === null
      ? []
      : strategies.flatMap((way) => countNames.map((count) => `semeval:${way}:${count}`))),
  ]
  return [...names, ...types.flatMap((type) => names.map((name) => `${name}:${escapeLabel(type)}`))]
}

/** The statistics of one document. `predicted` null: nothing was found. */
export function mentionStatistics(
  rules: MentionRules,
  gold: readonly PlacedMention[],
  predicted: readonly PlacedMention[] | null,
): Float64Array {
  const wanted = (predicted ?? []).filter(
    ({ type }) => rules.undeclared === 'spurious' || rules.types.includes(type),
  )
  const [goldMentions, mentions] =
    rules.duplicates === 'ignored' ? [distinctMentions(gold), distinctMentions(wanted)] : [gold, wanted]
  const width = rules.semeval === null ? 7 : 27
  const vector = new Float64Array(width * (rules.types.length + 1))
  const add = (type: string, place: number, value = 1) => {
    vector[place]! += value
    const t = rules.types.indexOf(type)
    if (t >= 0) vector[width * (t + 1) + place]! += value
  }
  const strict = matchStrict(goldMentions, mentions, rules.boundary)
  tally(strict, goldMentions, mentions, (type, isGold, isMatched) => {
    if (isGold) add(type, isMatched ? 0 : 2)
    else if (!isMatched) add(type, 1)
  })
  const relaxed = matchRelaxed(goldMentions, mentions, rules.overlap === 'touching')
  tally(relaxed, goldMentions, mentions, (type, isGold, isMatched) => {
    if (isMatched) add(type, isGold ? 5 : 3)
    add(type, isGold ? 6 : 4)
  })
  if (rules.semeval !== null) addSemeval(rules, gold, wanted, vector, width)
  return vector
}

function tally(
  matches: MentionMatches,
  gold: readonly PlacedMention[],
  predicted: readonly PlacedMention[],
  count: (type: string, isGold: boolean, isMatched: boolean) => void,
): void {
  gold.forEach(({ type }, g) => {
    count(type, true, matches.gold[g]!)
  })
  predicted.forEach(({ type }, p) => {
    count(type, false, matches.predicted[p]!)
  })
}

function addSemeval(
  { semeval, types }: MentionRules,
  gold: readonly PlacedMention[],
  predicted: readonly PlacedMention[],
  vector: Float64Array,
  width: number,
): void {
  const goldSpans = gold.map(labelled)
  const spans = predicted.map(labelled)
  // nervaluate leaves out undeclared types; where they are wrong they must still be counted as spurious
  const labels = [...new Set([...types, ...spans.map((span) => span.label)])]
  if (semeval === '1.1.0') {
    put(matchCurrent(goldSpans, spans), vector, 7)
    types.forEach((type, t) => {
      const own = (span: LabelledSpan) => span.label === type
      put(matchCurrent(goldSpans.filter(own), spans.filter(own)), vector, width * (t + 1) + 7)
    })
    return
  }
  const { overall, byType } = matchClassic(goldSpans, spans, labels, semeval ?? '0.3.1')
  put(overall, vector, 7)
  types.forEach((type, t) => {
    put(byType.get(type)!, vector, width * (t + 1) + 7)
  })
}

/** nervaluate's ends are inclusive; a discontinuous mention counts from its first to its last place. */
function labelled(mention: PlacedMention): LabelledSpan {
  const [start, end] = hull(mention)
  return { label: mention.type, start, end: end - 1 }
}

function put(counts: StrategyCounts, vector: Float64Array, place: number): void {
  strategies.forEach((way, w) => {
    const own: MatchCounts = counts[way]
    countNames.forEach((name, c) => {
      vector[place + w * countNames.length + c] = own[name]
    })
  })
}
