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
} from './nervaluate'

/** `0.1.8`: order as given, the scan stops at the first overlap. `0.3.1` (also 0.2.0): sorted, and the scan goes on. */
export type ClassicGeneration = '0.1.8' | '0.3.1'

export interface ClassicCounts {
  readonly overall: StrategyCounts
  readonly byType: ReadonlyMap<string, StrategyCounts>
}

/**
 * Span counts as nervaluate before 1.0. A prediction equal to any gold span counts as correct, also a duplicate. Else
 * the gold spans are scanned: same offsets with another label stop the scan; an overlap with a gold span that no
 * prediction has overlapped yet counts, and in 0.3.1 the scan goes on, so that one prediction can count against
 * several gold spans. Results go to the gold label, spurious ones to the predicted label.
 *
 * @param tags labels that count; spans with others are left out on both sides
 */
export function matchClassic(
  gold: readonly LabelledSpan[],
  predicted: readonly LabelledSpan[],
  tags: readonly string[],
  generation: ClassicGeneration,
): ClassicCounts {
  const counts = { overall: emptyCounts(), byType: new Map(tags.map((tag) => [tag, emptyCounts()])) }
  const isWanted = (span: LabelledSpan) => tags.includes(span.label)
  const goldSpans = gold.filter(isWanted)
  const spans = predicted.filter(isWanted)
  if (generation === '0.3.1') {
    goldSpans.sort((a, b) => a.start - b.start)
    spans.sort((a, b) => a.end - b.end)
  }
  // by value, as upstream: one of two equal gold spans stands for both
  const touched = new Set<string>()
  const goldKeys = new Set(goldSpans.map(key))
  for (const span of spans) {
    if (goldKeys.has(key(span))) {
      touched.add(key(span))
      add(counts, span.label, everywhere('correct'))
    } else if (!scan(span, goldSpans, touched, counts, generation))
      add(counts, span.label, everywhere('spurious'))
  }
  for (const span of goldSpans) if (!touched.has(key(span))) add(counts, span.label, everywhere('missed'))
  return counts
}

/** Counts a prediction that equals no gold span against those it touches; false when it touches none. */
function scan(
  span: LabelledSpan,
  gold: readonly LabelledSpan[],
  touched: Set<string>,
  counts: { overall: StrategyCounts; byType: Map<string, StrategyCounts> },
  generation: ClassicGeneration,
): boolean {
  let found = false
  for (const other of gold) {
    if (isSameSpan(span, other)) {
      touched.add(key(other))
      add(counts, other.label, {
        strict: 'incorrect',
        exact: 'correct',
        partial: 'correct',
        ent_type: 'incorrect',
      })
      return true
    }
    if (!overlaps(span, other) || touched.has(key(other))) continue
    touched.add(key(other))
    add(counts, other.label, {
      strict: 'incorrect',
      exact: 'incorrect',
      partial: 'partial',
      ent_type: span.label === other.label ? 'correct' : 'incorrect',
    })
    found = true
    if (generation === '0.1.8') return true
  }
  return found
}

const key = (span: LabelledSpan): string => `${span.start}:${span.end}:${span.label}`

type Outcomes = Readonly<Record<Strategy, keyof MatchCounts>>

const everywhere = (outcome: keyof MatchCounts): Outcomes => ({
  strict: outcome,
  exact: outcome,
  partial: outcome,
  ent_type: outcome,
})

function add(
  counts: { overall: StrategyCounts; byType: Map<string, StrategyCounts> },
  label: string,
  { strict, exact, partial, ent_type: entType }: Outcomes,
): void {
  for (const into of [counts.overall, counts.byType.get(label)]) {
    if (!into) continue
    into.strict[strict]++
    into.exact[exact]++
    into.partial[partial]++
    into.ent_type[entType]++
  }
}

/** Report over documents as nervaluate before 1.0 gives it; half credit for partial and type matches. */
export function nervaluateClassic(
  gold: readonly (readonly LabelledSpan[])[],
  predicted: readonly (readonly LabelledSpan[])[],
  tags: readonly string[],
  generation: ClassicGeneration,
): NervaluateReport {
  const overall = emptyCounts()
  const byType = new Map(tags.map((tag) => [tag, emptyCounts()]))
  gold.forEach((document, d) => {
    const found = matchClassic(document, predicted[d] ?? [], tags, generation)
    addCounts(overall, found.overall)
    for (const [tag, counts] of found.byType) addCounts(byType.get(tag)!, counts)
  })
  return {
    overall: halfCreditScores(overall),
    byType: Object.fromEntries([...byType].map(([tag, counts]) => [tag, halfCreditScores(counts)])),
  }
}

/** Scores with half credit for partial matches, as the SemEval-2013 guidelines define them. */
export function halfCreditScores(counts: StrategyCounts): NervaluateScores {
  return {
    strict: matchScores(counts.strict, false),
    exact: matchScores(counts.exact, false),
    partial: matchScores(counts.partial, true),
    ent_type: matchScores(counts.ent_type, true),
  }
}
