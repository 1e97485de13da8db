import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type ExampleStudy, type MappingInput, tableFrom, tableOf } from './example-study'

const folder = 'predictions/meqsum-chq/human-ratings-reader-study'
const file = `${folder}/result.xlsx`
const orderFile = `${folder}/blind_order.json`

/** −2 … 2, positive for the summary shown first. */
const values = {
  '2': 'a-significantly',
  '1': 'a-slightly',
  '0': 'neither',
  '-1': 'b-slightly',
  '-2': 'b-significantly',
}
const option = (axis: string) => ({ axis, as: 'option' as const, values })

const mapping: MappingInput = {
  instrument: 'clinical-summary-pairwise',
  arms: [{ name: { constant: 'adapted model' } }, { name: { constant: 'medical expert' } }],
  clinicianArms: ['medical expert'],
  sides: { switched: { lookup: 'order', column: 'switched' } },
  group: { constant: 'physician' },
  ratings: {
    layout: 'rater-per-row',
    rater: { column: 'ResponseId' },
    columns: '{question}_{axis}',
    axes: { '1': option('completeness'), '2': option('correctness'), '3': option('conciseness') },
  },
}

export const questionSummaries: ExampleStudy = {
  slug: 'example-question-summaries',
  title: 'Summaries of patients’ questions: an adapted model against experts',
  description:
    'Five physicians compared the summary of an adapted language model with that of a medical expert for 100 questions of patients, on three graded axes.',
  source: 'https://github.com/StanfordMIMI/clin-summ (MIT)',
  files: [file, orderFile],
  load(data) {
    const order = z
      .record(z.string(), z.number())
      .parse(JSON.parse(readFileSync(path.join(data, orderFile), 'utf8')))
    const records = Object.entries(order).map(([question, switched]) => ({
      ...{ question, switched: String(switched) },
    }))
    return {
      mapping,
      tables: [tableOf(data, file, mapping)],
      lookups: { order: tableFrom('blind_order.json', records) },
    }
  },
}
