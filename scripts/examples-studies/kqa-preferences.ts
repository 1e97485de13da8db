import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type ExampleStudy, type MappingInput, tableFrom } from './example-study'
import { instrumentAxes } from './instrument-axes'

const file = 'predictions/k-qa/human-ratings-olaph/human_evaluation_medlfqa.jsonl'

const Line = z.looseObject({
  Question: z.string(),
  'gpt4 (Option A)': z.string(),
  'medical expert (Option B)': z.string(),
})

const criteria = instrumentAxes('med-palm-2-pairwise')
const values = { 'Option A': 'a', 'Option B': 'b', Tie: 'tie' }

const mapping: MappingInput = {
  instrument: 'med-palm-2-pairwise',
  question: { column: 'question' },
  questionNames: 'numbered',
  arms: [
    { name: { constant: 'GPT-4' }, answer: { column: 'a' } },
    { name: { constant: 'medical expert' }, answer: { column: 'b' } },
  ],
  clinicianArms: ['medical expert'],
  group: { constant: 'medical expert' },
  ratings: {
    layout: 'answer-per-row',
    rater: { column: 'rater' },
    axis: { column: 'criterion' },
    answer: { column: 'answer' },
    axes: Object.fromEntries(
      criteria.map(({ id, label }) => [label, { axis: id, as: 'option' as const, values }]),
    ),
  },
}

/** Lines of the form "3) Knowledge recall: Option A", nine for each expert. */
function judgements(line: string): Record<string, string>[] {
  const record = Line.parse(JSON.parse(line))
  return ['medical_expert_1', 'medical_expert_2', 'medical_expert_3'].flatMap((rater) =>
    String(record[rater])
      .trim()
      .split('\n')
      .map((judgement) => {
        const [, criterion = '', answer = ''] = /^\d+\) (.+): (.+)$/.exec(judgement.trim()) ?? []
        return {
          ...{ rater, criterion, answer, question: record.Question },
          ...{ a: record['gpt4 (Option A)'], b: record['medical expert (Option B)'] },
        }
      }),
  )
}

export const kqaPreferences: ExampleStudy = {
  slug: 'example-k-qa-preferences',
  title: 'K-QA: GPT-4 against medical experts on nine Med-PaLM 2 axes',
  description:
    'Three medical experts compared the answer of GPT-4 with that of a physician on 198 questions: 5,346 judgements, 65 % of them ties. GPT-4 always stood first, so the preference of a side and of the system cannot be told apart.',
  source: 'https://github.com/dmis-lab/OLAPH (licence not stated)',
  files: [file],
  load(data) {
    const lines = readFileSync(path.join(data, file), 'utf8').trim().split('\n')
    return { mapping, tables: [tableFrom(path.basename(file), lines.flatMap(judgements))] }
  },
}
