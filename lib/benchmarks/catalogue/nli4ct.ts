import { z } from 'zod'
import { evidenceGold, Nli4ctStatement, perturbedGold } from '../../scoring/corpora/nli4ct'
import type { Instance } from '../instance'
import { parseRecord } from '../reading/fault'
import { readJsonEntries } from '../reading/json-entries'
import { readText } from '../reading/lines'
import { type FileSource, openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, dailyQuota, licenceNotStated } from './shared-facts'

const labels = ['Entailment', 'Contradiction']

const Record = Nli4ctStatement.extend({
  Section_id: z.string(),
  Primary_id: z.string(),
  Secondary_id: z.string().optional(),
  Statement: z.string().min(1),
  Intervention: z.string().optional(),
})
type Record = z.infer<typeof Record>

async function* statements<Gold>(
  source: FileSource,
  name: string,
  toInstance: (record: Record) => Omit<Instance<Gold>, 'id' | 'question'>,
): AsyncIterable<Instance<Gold>> {
  const { name: file, bytes } = await openFile(source, name)
  for (const { key: id, line, value } of readJsonEntries(await readText(bytes, file), file)) {
    const record = parseRecord(Record, value, { file, line }, `Take the official ${name}.`)
    const { Primary_id: first, Secondary_id: second, Section_id: section } = record
    const trials = second ? `trials ${first} (primary) and ${second} (secondary)` : `trial ${first}`
    const question = { text: record.Statement, context: `Section "${section}" of ${trials}` }
    yield { id, question, ...toInstance(record) }
  }
}

const common = {
  suite: null,
  languages: ['en'],
  licence: licenceNotStated,
  access: 'public' as const,
  quota: dailyQuota,
  contexts: ['trial section shown', 'evidence lines shown', 'statement only'],
}
const citation2023 = {
  text: 'Jullien, Valentino, Frost, O’Regan, Landers, Freitas (2023). SemEval-2023 Task 7: Multi-Evidence Natural Language Inference for Clinical Trial Data. SemEval.',
  url: 'https://aclanthology.org/2023.semeval-1.307/',
}
// the file stands in an archive of the organisers' repository, so it is fetched by hand
const fetched2023 = { folder: 'nli4ct-2023', upstream: [] }
const slices = [
  { id: 'kind', title: 'One trial or two' },
  { id: 'section', title: 'Section of the trial record' },
]
const slicesOf = ({ Type, Section_id }: Record) => ({
  kind: Type === 'Single' ? 'one trial' : 'comparison of two',
  section: Section_id,
})

const entailment: CatalogueEntry = {
  ...fetched2023,
  facts: {
    ...common,
    slug: 'nli4ct-2023',
    title: 'NLI4CT 2023, entailment',
    summary: '500 statements about breast cancer trials: does the record entail or contradict them.',
    description: [
      'Task 1 of SemEval-2023 task 7. F1 of Entailment; anything that is not exactly "Entailment" counts as Contradiction.',
      'The official script looks at submitted ids only, so statements without a prediction are left out; a file that does not answer all of them is shown with its score and does not rank.',
      'The official form, one JSON object from id to {"Prediction": …}, is read as it is.',
    ].join('\n\n'),
    split: 'gold test, 500 statements',
    citation: citation2023,
    task: 'classification',
    params: { labels, positive: 'Entailment', otherwise: 'Contradiction' },
    metrics: ['f1', 'precision', 'recall', 'accuracy'],
    missing: 'dropped',
    extraction: ['exact-label', 'automatic', 'verbatim'],
    slices,
  },
  load: (source) =>
    statements(source, 'Gold_test.json', (record) => ({ gold: record.Label, slices: slicesOf(record) })),
}

const evidence: CatalogueEntry = {
  ...fetched2023,
  facts: {
    ...common,
    ...asGiven,
    slug: 'nli4ct-2023-evidence',
    title: 'NLI4CT 2023, evidence',
    summary: 'Which lines of one or two trial records support the label of 500 statements.',
    description: [
      'Task 2 of SemEval-2023 task 7. Micro F1 over all line numbers; the second record counts only where a statement compares two trials. By the official rule a line that is given twice counts twice.',
      'A prediction is {primary: [lines], secondary: [lines]}, lines counted from 0 within the section.',
      'A statement without a prediction misses all its evidence; the official script would leave it out.',
    ].join('\n\n'),
    split: 'gold test, 500 statements',
    citation: citation2023,
    task: 'evidence-selection',
    params: { duplicates: 'counted' },
    metrics: ['f1', 'precision', 'recall'],
    slices,
  },
  load: (source) =>
    statements(source, 'Gold_test.json', (record) => ({
      gold: evidenceGold(record),
      slices: slicesOf(record),
    })),
}

const perturbed: CatalogueEntry = {
  folder: 'nli4ct-p-2024',
  upstream: [
    githubFile(
      'gold_test.json',
      {
        repository: 'jens5588/FZI-WIM-NLI4CT',
        commit: '890346dc10530c8c169dc817f142cbb286eeeeed',
        path: 'data/gold_test.json',
      },
      'fd2360a8a2077e9fc56e6c5e8128d698d05e0be9492682578b0768f0a222ed93',
    ),
  ],
  facts: {
    ...common,
    slug: 'nli4ct-p-2024',
    title: 'NLI4CT-P 2024',
    summary:
      '500 statements about trials and 5,000 altered copies: is the answer right, and for the right reasons.',
    description: [
      'SemEval-2024 task 2. F1 of Entailment counts the 500 control statements. Faithfulness: of the 864 copies whose right label changed, the share answered differently from the gold label of their base. Consistency: of the 4,136 copies whose right label stayed, the share answered with their own gold label (rule "official").',
      'The task paper defines consistency by the system’s own answer to the base (rule "recalculated"); the figures differ by many points (83.6 against 77.7 for one system), so never compare across rules. Read the three numbers together: answering Contradiction always is almost perfectly faithful and consistent with an F1 near 0.',
      'An answer that is no label is wrong everywhere. Under the official script it counts as faithful, which let a malformed file reach 100.',
      'Complete files only, as the official script wants them. Copies of one statement are resampled with it.',
    ].join('\n\n'),
    split: 'gold test, 5,500 statements',
    citation: {
      text: 'Jullien, Valentino, Freitas (2024). SemEval-2024 Task 2: Safe Biomedical Natural Language Inference for Clinical Trials. SemEval.',
      url: 'https://aclanthology.org/2024.semeval-1.271/',
    },
    task: 'perturbed-inference',
    params: {
      labels,
      positive: 'Entailment',
      consistency: 'official',
      faithfulness: 'official',
      unreadable: 'wrong',
    },
    metrics: ['f1', 'faithfulness', 'consistency', 'perturbation-average', 'precision', 'recall'],
    missing: 'refused',
    extraction: ['exact-label', 'automatic', 'verbatim'],
    cluster: 'statement',
  },
  async *load(source) {
    for await (const { cluster, ...instance } of statements(source, 'gold_test.json', (record) => ({
      gold: perturbedGold(record),
      cluster: record.Causal_type?.[1] ?? '',
    })))
      yield { ...instance, cluster: cluster || instance.id }
  },
}

/** Inference over clinical trial records: both tasks of 2023, and the perturbed statements of 2024. */
export const nli4ct: readonly CatalogueEntry[] = [entailment, evidence, perturbed]
