import { csvRecords } from '@/lib/benchmarks/reading/csv-records'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'

const models = [
  { system: 'bart-large', folder: 'bart_large', name: 'BART_large' },
  { system: 'biobart', folder: 'biobart', name: 'BioBART' },
  { system: 'led', folder: 'led', name: 'LED' },
  { system: 'led-pubmed', folder: 'led_pubmed', name: 'LED_pubmed' },
]

/** The baselines of ACI-BENCH: general and biomedical models, fine-tuned alike. */
export const aciBenchExamples: readonly Example[] = models.map(({ system, folder, name }) => ({
  key: `aci-bench/aci-bench/${system}`,
  benchmark: 'aci-bench',
  system,
  release: 'aci-bench' as const,
  setting: { shots: 0, context: 'dialogue', chainOfThought: false, fineTuned: true },
  extraction: 'verbatim',
  notes: 'Fine-tuned on the training part of ACI-BENCH; the whole note at once.',
  lines: (data: string) => noteLines(data, folder, `${name}_clinicalnlp_taskB_test1_full.csv`),
}))

async function* noteLines(data: string, folder: string, file: string): AsyncIterable<ExampleLine> {
  const bytes = openReleased(data, 'predictions', 'aci-bench', folder, file)
  let rows = 0
  for await (const { value } of csvRecords(
    { name: file, bytes },
    ['encounter_id', 'note'],
    'Take baselines/predictions of ACI-BENCH.',
  )) {
    rows++
    yield { id: value.encounter_id, prediction: value.note }
  }
  expectThat(rows === 40, `${file} has ${rows} notes`)
}
