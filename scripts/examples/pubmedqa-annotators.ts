import { readJsonEntries } from '@/lib/benchmarks/reading/json-entries'
import { readText } from '@/lib/benchmarks/reading/lines'
import { type Example, type ExampleLine, openReleased } from './example'

const field = 'reasoning_required_pred'

/**
 * What a person reaches on the same questions: the annotator who read question and abstract without its conclusion, as
 * systems do. The other one read the conclusion too, which answers the question; that figure is a reported one.
 */
export const annotatorExamples: readonly Example[] = [
  {
    key: `pubmedqa/${field}`,
    benchmark: 'pubmedqa',
    system: 'pubmedqa-annotator',
    release: 'pubmedqa',
    setting: { context: 'abstract shown' },
    extraction: 'exact-label',
    notes: 'The annotator who read question and abstract without its conclusion, as systems do.',
    lines: annotatorLines,
  },
]

async function* annotatorLines(data: string): AsyncIterable<ExampleLine> {
  const entries = async (name: string) =>
    readJsonEntries(await readText(openReleased(data, 'qa/pubmedqa', name), name), name)
  const test = new Set<string>()
  for (const { key } of await entries('test_ground_truth.json')) test.add(key)
  for (const { key, value } of await entries('ori_pqal.json')) {
    if (test.has(key)) yield { id: key, prediction: (value as Record<string, string>)[field] ?? '' }
  }
}
