import { readJsonEntries } from '@/lib/benchmarks/reading/json-entries'
import { readText } from '@/lib/benchmarks/reading/lines'
import { type Example, type ExampleLine, openReleased } from './example'

const settings = [
  {
    field: 'reasoning_required_pred',
    context: 'abstract shown',
    notes: 'The annotator who read question and abstract without its conclusion, as systems do.',
  },
  {
    field: 'reasoning_free_pred',
    context: 'abstract and conclusion shown',
    notes:
      'The annotator who also read the conclusion of the abstract, which answers the question. No system here saw it.',
  },
]

/** The two single annotations that PubMedQA's labels were made from: what a person reaches on the same questions. */
export const annotatorExamples: readonly Example[] = settings.map(({ field, context, notes }) => ({
  key: `pubmedqa/${field}`,
  benchmark: 'pubmedqa',
  system: 'pubmedqa-annotator',
  release: 'pubmedqa',
  setting: { context },
  extraction: 'exact-label',
  notes,
  lines: (data) => annotatorLines(data, field),
}))

async function* annotatorLines(data: string, field: string): AsyncIterable<ExampleLine> {
  const entries = async (name: string) =>
    readJsonEntries(await readText(openReleased(data, 'qa/pubmedqa', name), name), name)
  const test = new Set<string>()
  for (const { key } of await entries('test_ground_truth.json')) test.add(key)
  for (const { key, value } of await entries('ori_pqal.json')) {
    if (test.has(key)) yield { id: key, prediction: (value as Record<string, string>)[field] ?? '' }
  }
}
