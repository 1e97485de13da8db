import { readText } from '@/lib/benchmarks/reading/lines'
import { readMedecRun } from '@/lib/scoring/corpora/medec-run'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'

const runs = [
  { system: 'knowlab-system-1', folder: 'knowlab-system1', file: 'System_1_runs.txt' },
  { system: 'knowlab-system-2', folder: 'knowlab-system2', file: 'system2-runs.txt' },
  { system: 'knowlab-ensemble', folder: 'knowlab-ensemble', file: 'ensemble-run-1.txt' },
]

/** The runs of KnowLab at MEDIQA-CORR 2024, as far as their texts have public gold. */
export const medecExamples: readonly Example[] = runs.map(({ system, folder, file }) => ({
  key: `medec/medec-detection/${system}`,
  benchmark: 'medec-detection',
  system,
  release: 'medec' as const,
  setting: null,
  extraction: 'verbatim',
  notes: 'The run as sent to the challenge, without the texts whose gold is not public.',
  lines: (data: string) => runLines(data, folder, file),
}))

async function* runLines(data: string, folder: string, file: string): AsyncIterable<ExampleLine> {
  const answers = readMedecRun(await readText(openReleased(data, 'predictions', 'medec', folder, file), file))
  const own = answers.filter(({ id }) => id.startsWith('ms-test-'))
  expectThat(own.length > 500, `${file} has ${own.length} texts`)
  for (const { id, hasError, sentence } of own) yield { id, prediction: { hasError, sentence } }
}
