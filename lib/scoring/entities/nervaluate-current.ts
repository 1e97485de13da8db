import {
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
  addCurrent(counts, gold, predicted, minOverlapPercentage)
  return counts
}

/** Adds the counts of one document. */
function addCurrent(
  counts: StrategyCounts,
  gold: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
  minOverlapPercentage: number,
): void {
  if (isSameList(gold, predicted)) {
    // each prediction finds the gold span in its own place, as all before it are used: right in every way
    for (const strategy of strategies) counts[strategy].correct += gold.length
    return
  }
  for (const strategy of strategies)
    countStrategy(gold, predicted, strategy, minOverlapPercentage, counts[strategy])
}

function isSameList(gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[]): boolean {
  if (gold.length !== predicted.length) return false
  for (let i = 0; i < gold.length; i++)
    if (!isSameSpan(gold[i]!, predicted[i]!) || gold[i]!.label !== predicted[i]!.label) return false
  return true
}

type Sides = readonly [gold: LabelledSpan[], predicted: LabelledSpan[]]

function splitByLabel(gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[]): Map<string, Sides> {
  const byLabel = new Map<string, Sides>()
  const put = (span: LabelledSpan, side: 0 | 1) => {
    const known = byLabel.get(span.label)
    if (known) known[side].push(span)
    else byLabel.set(span.label, side === 0 ? [[span], []] : [[], [span]])
  }
  for (const span of gold) put(span, 0)
  for (const span of predicted) put(span, 1)
  return byLabel
}

function countStrategy(
  gold: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
  strategy: Strategy,
  minOverlap: number,
  counts: MatchCounts,
): void {
  const used: boolean[] = []
  let free = gold.length
  for (let p = 0; p < predicted.length; p++) {
    const span = predicted[p]!
    let outcome: Outcome = null
    for (let g = 0; g < gold.length && outcome === null; g++) {
      if (used[g] === true) continue
      outcome = compare(span, gold[g]!, strategy, minOverlap)
      if (outcome !== null) {
        used[g] = true
        free--
      }
    }
    counts[outcome ?? 'spurious']++
  }
  counts.missed += free
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
  const wanted = new Set(tags)
  const isWanted = (span: LabelledSpan) => wanted.has(span.label)
  const overall = emptyCounts()
  const byType = new Map<string, StrategyCounts>()
  for (let d = 0; d < gold.length; d++) {
    const goldSpans = gold[d]!.filter(isWanted)
    const spans = (predicted[d] ?? []).filter(isWanted)
    addCurrent(overall, goldSpans, spans, minOverlapPercentage)
    for (const [tag, [ofGold, found]] of splitByLabel(goldSpans, spans)) {
      let own = byType.get(tag)
      if (own === undefined) {
        own = emptyCounts()
        byType.set(tag, own)
      }
      addCurrent(own, ofGold, found, minOverlapPercentage)
    }
  }
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
