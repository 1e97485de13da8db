import type { Database } from '@/db/client'
import { pairView } from '@/db/queries/head-to-head-pair'
import { parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'

/** A pair that reports on released predictions name, with the values that they give of its two sides. */
interface NamedPair {
  readonly pair: readonly [system: string, base: string]
  readonly benchmark: string
  /** Where it is not the benchmark's primary one. */
  readonly metric?: string
  readonly values: readonly [number, number]
}

const panel = (benchmark: string, base: number, values: Record<string, number>): NamedPair[] =>
  Object.entries(values).map(([system, value]) => ({
    pair: [system, 'bert-base-uncased'],
    benchmark,
    values: [value, base],
  }))

const mistral = (benchmark: string, values: NamedPair['values'], metric?: string): NamedPair => ({
  pair: ['biomistral-7b', 'mistral-7b-v0-1'],
  ...{ benchmark, values },
  ...(metric ? { metric } : {}),
})

export const namedPairs: readonly NamedPair[] = [
  mistral('pubmedqa', [0.7, 0.684]),
  mistral('pubmedqa', [0.528, 0.487], 'macro-f1'),
  mistral('pubmedqa-all-labelled', [0.711, 0.694]),
  mistral('mmlu-clinical-knowledge', [0.605, 0.635]),
  mistral('mmlu-college-medicine', [0.526, 0.566]),
  mistral('mmlu-clinical-knowledge+mmlu-college-medicine', [212 / 373, 225 / 373]),
  { pair: ['biobart', 'bart-large'], benchmark: 'aci-bench', values: [0.3909, 0.4176] },
  { pair: ['led-pubmed', 'led'], benchmark: 'aci-bench', values: [0.2719, 0.2837] },
  ...panel('mhqa-earlier-list', 0.304, { biobert: 0.33, pubmedbert: 0.232, scibert: 0.36 }),
  ...panel('pubmedqa-panel-split', 0.5, {
    'biobert-v1-1': 0.56,
    biomedbert: 0.527,
    'biolinkbert-base': 0.547,
    'bio-clinicalbert': 0.46,
  }),
  {
    pair: ['knowlab-system-2', 'knowlab-system-1'],
    benchmark: 'medec-detection',
    values: [0.6348, 0.6633],
  },
  {
    pair: ['knowlab-system-2', 'knowlab-system-1'],
    benchmark: 'medec-detection',
    metric: 'error-sentence-accuracy',
    values: [0.5963, 0.6147],
  },
  // the ensemble lacks 21 texts: over the 576 that both answer, not the 597 of its score
  {
    pair: ['knowlab-ensemble', 'knowlab-system-1'],
    benchmark: 'medec-detection',
    values: [386 / 576, 386 / 576],
  },
]

/** The two values as the page of the pair shows them; null where it does not. */
export async function shownValues(
  db: Database,
  { pair: [system, base], benchmark, metric }: NamedPair,
): Promise<readonly [number, number] | null> {
  const query = parseHeadToHeadQuery(metric ? { metric } : {})
  const view = await pairView(db, query, { system, base })
  return view?.board.pairs[0]?.cells.get(benchmark)?.detail?.values ?? null
}
