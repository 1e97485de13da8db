import { csvRecords } from '../reading/csv-records'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven } from './shared-facts'

const sources: Readonly<Record<string, string>> = {
  virtassist: 'with a virtual assistant',
  virtscribe: 'dictated to a scribe',
  aci: 'ambient recording',
}
const remedy = 'Take the file of challenge_data of ACI-BENCH.'

interface Split {
  slug: string
  title: string
  file: string
  sha256: string
  count: number
  split: string
}

const splits: readonly Split[] = [
  {
    slug: 'aci-bench',
    title: 'ACI-BENCH, test 1',
    file: 'clinicalnlp_taskB_test1.csv',
    sha256: '5cc4008e68545f84913744a8e493a58bdf17ba7e1b7a0be46d6943d6bfca9471',
    count: 40,
    split: 'test 1 (MEDIQA-Chat 2023, task B), 40 visits',
  },
  {
    slug: 'aci-bench-valid',
    title: 'ACI-BENCH, validation',
    file: 'valid.csv',
    sha256: '6629e89e3fb409d2b3eceab60dc7b32fe1d3fb8d4e07795039284965522aa4d0',
    count: 20,
    split: 'validation, 20 visits',
  },
]

/** Notes of visits from their dialogues. */
export const aciBench: readonly CatalogueEntry[] = splits.map(
  ({ slug, title, file, sha256, count, split }) => ({
    folder: 'aci-bench',
    upstream: [
      githubFile(
        file,
        {
          repository: 'wyim/aci-bench',
          commit: 'b909b2bb9cf1d19de08df15cddde7bd0179665e4',
          path: `data/challenge_data/${file}`,
        },
        sha256,
      ),
    ],
    facts: {
      ...asGiven,
      slug,
      title,
      summary: `Writing the clinical note of ${count} doctor–patient visits from the dialogue.`,
      description: [
        'The full note is compared with the reference: ROUGE-1, 2, L and Lsum by rouge_score without stemming, means over notes. The challenge ranked by the mean of ROUGE-1, BERTScore and BLEURT, and reported a concept score and each division of the note; those need neural models or a licensed vocabulary.',
        `With ${count} notes the intervals are wide. Official scoring goes by row order, here the encounter id (D2N…) names the note.`,
        'A visit without a note scores 0.',
      ].join('\n\n'),
      suite: null,
      languages: ['en'],
      split,
      citation: {
        text: 'Yim, Fu, Ben Abacha, Snider, Lin, Yetisgen (2023). Aci-bench: a Novel Ambient Clinical Intelligence Dataset for Benchmarking Automatic Visit Note Generation. Scientific Data 10, 586.',
        url: 'https://doi.org/10.1038/s41597-023-02487-3',
      },
      licence: {
        name: 'CC BY 4.0',
        url: 'https://creativecommons.org/licenses/by/4.0/',
        showInstances: true,
        showGold: true,
      },
      access: 'public',
      task: 'free-text',
      params: { rouge: { types: ['rouge1', 'rouge2', 'rougeL', 'rougeLsum'] } },
      metrics: ['rouge-1', 'rouge-2', 'rouge-l', 'rouge-lsum'],
      slices: [{ id: 'source', title: 'How the visit was recorded' }],
    },
    async *load(source) {
      const opened = await openFile(source, file)
      const columns = ['dataset', 'encounter_id', 'dialogue', 'note'] as const
      for await (const { value } of csvRecords(opened, columns, remedy))
        yield {
          id: value.encounter_id,
          question: { text: 'Write the note of this visit.', context: value.dialogue },
          gold: value.note,
          slices: { source: sources[value.dataset] ?? value.dataset },
        }
    },
  }),
)
