import { z } from 'zod'
import type { CatalogueEntry } from '@/lib/benchmarks/catalogue/entry'
import { nli4ct } from '@/lib/benchmarks/catalogue/nli4ct'
import { readJsonEntries } from '@/lib/benchmarks/reading/json-entries'
import { readText } from '@/lib/benchmarks/reading/lines'
import { openFile } from '@/lib/benchmarks/sources/file-source'
import { type Example, type ExampleLine, expectThat, openReleased } from './example'

const whole = nli4ct.find(({ facts }) => facts.slug === 'nli4ct-p-2024')
expectThat(whole !== undefined, 'there is no benchmark nli4ct-p-2024')

const labels = ['Entailment', 'Contradiction'] as const
const Statement = z.looseObject({
  Section_id: z.string(),
  Primary_id: z.string(),
  Secondary_id: z.string().optional(),
  Statement: z.string(),
  Label: z.enum(labels),
  Causal_type: z.unknown().optional(),
})

/** The statements of NLI4CT-P that were not altered, on which answers are right or wrong one by one. */
export const nli4ctControl: CatalogueEntry = {
  folder: 'ie/nli4ct-p-2024',
  upstream: [],
  facts: {
    ...whole.facts,
    slug: 'nli4ct-p-2024-control',
    title: 'NLI4CT-P 2024, control statements',
    summary: 'The 500 statements of NLI4CT-P that were not altered: does the trial record entail them.',
    description:
      'The control statements of NLI4CT-P, without the 5,000 altered copies: whether single answers are right, as F1 of Entailment (the official measure) or accuracy. It says nothing of whether a system holds to an answer for the right reasons, which is what NLI4CT-P is about: new systems belong there.',
    split: 'gold test, 500 control statements',
    overlaps: ['nli4ct-p-2024'],
    task: 'classification',
    params: { labels: [...labels], positive: 'Entailment', otherwise: 'Contradiction' },
    metrics: ['f1', 'precision', 'recall', 'accuracy'],
    cluster: null,
  },
  async *load(source) {
    const { name, bytes } = await openFile(source, 'gold_test.json')
    for (const { key, value } of readJsonEntries(await readText(bytes, name), name)) {
      const record = Statement.parse(value)
      if (record.Causal_type !== undefined) continue
      const { Primary_id: first, Secondary_id: second, Section_id: section } = record
      const trials = second ? `trials ${first} (primary) and ${second} (secondary)` : `trial ${first}`
      yield {
        id: key,
        question: { text: record.Statement, context: `Section "${section}" of ${trials}` },
        gold: record.Label,
      }
    }
  },
}

const models = [
  { system: 'biomistral-7b', folder: 'biomistral-7b-short', name: 'BioMistral-7B' },
  { system: 'llama-3-1-8b', folder: 'llama3.1-8b-short', name: 'llama3.1-8B' },
  { system: 'gemini-1-5-pro', folder: 'gemini-1.5-pro-short', name: 'Gemini-pro' },
  { system: 'gemini-1-5-flash', folder: 'gemini-1.5-flash-short', name: 'Gemini-flash' },
]

/** A reproducibility study of NLI4CT-P: general and medical models alike, the short prompt, greedy. */
export const nli4ctExamples: readonly Example[] = models.map(({ system, folder, name }) => ({
  key: `nli4ct/nli4ct-p-2024-control/${system}`,
  benchmark: nli4ctControl.facts.slug,
  system,
  release: 'nli4ct' as const,
  setting: {
    shots: 0,
    context: 'trial section shown',
    chainOfThought: false,
    decoding: 'greedy',
    fineTuned: false,
  },
  extraction: 'exact-label',
  notes:
    'The release answers all 5,500 statements; the 500 that were not altered are submitted, with the label that was read from each answer there. Short prompt.',
  lines: (data: string) =>
    labelLines(data, folder, `FULL-ANSWERS_baseline_${name}_0-shot_short-prompt_Greedy_Seed-0.json`),
}))

const Answer = z.looseObject({ label: z.string() })

async function* labelLines(data: string, folder: string, file: string): AsyncIterable<ExampleLine> {
  const gold = openReleased(data, 'ie', 'nli4ct-p-2024', 'gold_test.json')
  const control = new Set<string>()
  for (const { key, value } of readJsonEntries(await readText(gold, 'gold_test.json'), 'gold_test.json'))
    if (Statement.parse(value).Causal_type === undefined) control.add(key)
  let rows = 0
  const bytes = openReleased(data, 'predictions', 'nli4ct-p-2024', folder, file)
  for (const { key, value } of readJsonEntries(await readText(bytes, file), file)) {
    if (!control.has(key)) continue
    rows++
    yield { id: key, prediction: Answer.parse(value).label }
  }
  expectThat(rows === 500, `${file} has ${rows} control statements`)
}
