import {
  addCounts,
  emptyCounts,
  isSameSpan,
  type LabelledSpan,
  type MatchCounts,
  matchScores,
  type NervaluateReport,
  type NervaluateScores,
  overlaps,
  type Strategy,
  type StrategyCounts,
  strategies,
} from './nervaluate'

export interface NervaluateOptions {
  /** Labels that count; spans with others are left out on both sides. */
  readonly tags: readonly string[]
  /** How much of the gold span a prediction must cover to overlap it, in per cent, 1 to 100. */
  readonly minOverlapPercentage?: number
}

type Outcome = 'correct' | 'incorrect' | 'partial' | null

/**
 * Span counts as nervaluate 1.1.0: each strategy on its own, predictions in order, and for each the first acceptable
 * gold span that is still free. An earlier overlapping gold span can take a prediction from its exact match.
 */
export function matchCurrent(
  gold: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
  minOverlapPercentage = 1,
): StrategyCounts {
  const counts = emptyCounts()
  for (const strategy of strategies)
    countStrategy(gold, predicted, strategy, minOverlapPercentage, counts[strategy])
  return counts
}

function countStrategy(
  gold: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
  strategy: Strategy,
  minOverlap: number,
  counts: MatchCounts,
): void {
  const used = new Uint8Array(gold.length)
  for (const span of predicted) {
    let outcome: Outcome = null
    for (let g = 0; g < gold.length && outcome === null; g++) {
      if (used[g]) continue
      outcome = compare(span, gold[g]!, strategy, minOverlap)
      if (outcome !== null) used[g] = 1
    }
    counts[outcome ?? 'spurious']++
  }
  for (const taken of used) if (!taken) counts.missed++
}

function compare(span: LabelledSpan, gold: LabelledSpan, strategy: Strategy, minOverlap: number): Outcome {
  if (!overlaps(span, gold)) return null
  const same = isSameSpan(span, gold)
  const agrees = span.label === gold.label
  if (strategy === 'strict' && same && agrees) return 'correct'
  if (strategy === 'exact' && same) return 'correct'
  if (!coversEnough(span, gold, minOverlap)) return null
  if (strategy === 'partial') return same ? 'correct' : 'partial'
  if (strategy === 'ent_type') return agrees ? 'correct' : 'incorrect'
  return 'incorrect'
}

function coversEnough(span: LabelledSpan, gold: LabelledSpan, minOverlap: number): boolean {
  const shared = Math.min(span.end, gold.end) - Math.max(span.start, gold.start) + 1
  return (shared / (gold.end - gold.start + 1)) * 100 >= minOverlap
}

/**
 * Report over documents as nervaluate 1.1.0 gives it. Partial matches earn half credit only where a single document
 * was counted: once results are merged the package divides correct matches alone. Labels that occur in no document
 * have no entry.
 */
export function nervaluateCurrent(
  gold: readonly (readonly LabelledSpan[])[],
  predicted: readonly (readonly LabelledSpan[])[],
  { tags, minOverlapPercentage = 1 }: NervaluateOptions,
): NervaluateReport {
  const overall = emptyCounts()
  const byType = new Map<string, StrategyCounts>()
  gold.forEach((document, d) => {
    const goldSpans = document.filter((span) => tags.includes(span.label))
    const spans = (predicted[d] ?? []).filter((span) => tags.includes(span.label))
    addCounts(overall, matchCurrent(goldSpans, spans, minOverlapPercentage))
    for (const tag of new Set([...goldSpans, ...spans].map((span) => span.label))) {
      const own = byType.get(tag) ?? emptyCounts()
      const isTag = (span: LabelledSpan) => span.label === tag
      addCounts(own, matchCurrent(goldSpans.filter(isTag), spans.filter(isTag), minOverlapPercentage))
      byType.set(tag, own)
    }
  })
  const isSingle = gold.length === 1
  return {
    overall: scoresOf(overall, isSingle),
    byType: Object.fromEntries([...byType].map(([tag, counts]) => [tag, scoresOf(counts, isSingle)])),
  }
}

function scoresOf(counts: StrategyCounts, halfCredit: boolean): NervaluateScores {
  return {
    strict: matchScores(counts.strict, false),
    exact: matchScores(counts.exact, false),
    partial: matchScores(counts.partial, halfCredit),
    ent_type: matchScores(counts.ent_type, halfCredit),
  }
}
