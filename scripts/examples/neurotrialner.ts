import { csvRecords } from '@/lib/benchmarks/reading/csv-records'
import { readPythonLiteral } from '@/lib/scoring/corpora/python-literal'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'

const models = [
  { system: 'bert-base-uncased', name: 'bert-base-uncased' },
  { system: 'biobert-v1-1', name: 'biobert-v1.1' },
  { system: 'biolinkbert-base', name: 'BioLinkBERT-base' },
]

/** NeuroTrialNER: general and biomedical encoders, fine-tuned alike, mentions with offsets. */
export const neurotrialnerExamples: readonly Example[] = models.map(({ system, name }) => ({
  key: `neurotrialner/neurotrialner/${system}`,
  benchmark: 'neurotrialner',
  system,
  release: 'neurotrialner' as const,
  setting: { fineTuned: true },
  extraction: 'verbatim',
  notes:
    'Fine-tuned on the training part of NeuroTrialNER. Offsets as released; the released texts of mentions are not used.',
  lines: (data: string) => mentionLines(data, name),
}))

async function* mentionLines(data: string, name: string): AsyncIterable<ExampleLine> {
  const file = `ct_neuro_test_annotated_${name}_20240529.csv`
  const bytes = openReleased(data, 'predictions', 'neurotrialner', name.toLowerCase(), file)
  const column = `ner_prediction_${name}_normalized`
  let rows = 0
  for await (const { value } of csvRecords(
    { name: file, bytes },
    ['nct_id', column],
    'Take the released file.',
  )) {
    rows++
    const mentions = readPythonLiteral(value[column] ?? '[]') as [number, number, string][]
    yield {
      id: value.nct_id ?? '',
      prediction: mentions.map(([start, end, type]) => ({ type, start, end })),
    }
  }
  expectThat(rows === 153, `${file} has ${rows} trials`)
}
