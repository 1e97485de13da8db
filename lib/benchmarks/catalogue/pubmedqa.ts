import { z } from 'zod'
import type { Instance } from '../instance'
import { fault, parseRecord } from '../reading/fault'
import { readJsonEntries } from '../reading/json-entries'
import { readText } from '../reading/lines'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { dailyQuota } from './shared-facts'

const labels = ['yes', 'no', 'maybe'] as const

const Abstract = z.looseObject({
  QUESTION: z.string().min(1),
  CONTEXTS: z.array(z.string()).min(1),
  LABELS: z.array(z.string()),
  YEAR: z.string().nullish(),
  final_decision: z.enum(labels),
})

const upstream =
  'https://raw.githubusercontent.com/pubmedqa/pubmedqa/1cbae8e92f72f20c8d3747cbb3bf5bc53554d997/data'
const remedy =
  'Take ori_pqal.json and test_ground_truth.json from the folder data of github.com/pubmedqa/pubmedqa.'

export const pubmedqa: CatalogueEntry = {
  folder: 'pubmedqa',
  upstream: [
    {
      name: 'ori_pqal.json',
      url: `${upstream}/ori_pqal.json`,
      sha256: '8b3276be8942ebbd77f3ddcda12c1749bf0e490045a736fd8438ee40cf37a41d',
    },
    {
      name: 'test_ground_truth.json',
      url: `${upstream}/test_ground_truth.json`,
      sha256: '939fe566f09017d13b1ca64d2ddfee0bc2374b366048152997669cccedc44d51',
    },
  ],
  facts: {
    slug: 'pubmedqa',
    title: 'PubMedQA',
    summary:
      'Does the abstract of a study answer its own question with yes, no or maybe? 500 questions, expert labels.',
    description: [
      'Each question is the title of a PubMed article, or made from it. The answer was given by experts who read the abstract: yes, no or maybe. This is the official test set: the 500 of the 1,000 labelled questions that the authors set apart.',
      'Two settings are in use and must not be compared with each other: with the abstract (without its conclusion) shown to the model, and with the question only, which MIRAGE calls PubMedQA*. State which one you used.',
      'The official script refuses a file that does not answer all and only the 500 questions. Here an incomplete file is accepted with a notice: what is missing counts as wrong, and coverage stands beside the score. Ids outside the test set are refused, as in the script.',
      'Macro-F1 is the unweighted mean over the three classes, as in the official script; a class that was never predicted has F1 0. "Maybe" is rare (55 of 500), so accuracy and macro-F1 can order systems differently.',
    ].join('\n\n'),
    suite: 'multimedqa',
    languages: ['en'],
    split: 'official test, 500 of PQA-L',
    citation: {
      text: 'Jin, Dhingra, Liu, Cohen, Lu (2019). PubMedQA: A Dataset for Biomedical Research Question Answering. EMNLP-IJCNLP.',
      url: 'https://aclanthology.org/D19-1259/',
    },
    licence: {
      name: 'MIT',
      url: 'https://github.com/pubmedqa/pubmedqa/blob/master/LICENSE',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
    task: 'classification',
    params: { labels: [...labels] },
    metrics: ['accuracy', 'macro-f1'],
    missing: 'wrong',
    extraction: [
      'automatic',
      'exact-label',
      'first-label-word',
      'substring-yes-no-maybe',
      'option-index',
      'mirage',
      'mirage-strict',
      'lm-eval-yes-no',
    ],
    slices: [{ id: 'period', title: 'Publication period' }],
    contexts: ['abstract shown', 'question only'],
    quota: dailyQuota,
  },
  load,
}

async function* load(source: Parameters<CatalogueEntry['load']>[0]): AsyncIterable<Instance<string>> {
  const abstracts = await openFile(source, 'ori_pqal.json')
  const truths = await openFile(source, 'test_ground_truth.json')
  const known = new Map<string, { line: number; value: unknown }>()
  for (const entry of readJsonEntries(await readText(abstracts.bytes, abstracts.name), abstracts.name)) {
    known.set(entry.key, entry)
  }
  for (const { key, line, value } of readJsonEntries(
    await readText(truths.bytes, truths.name),
    truths.name,
  )) {
    const gold = parseRecord(z.enum(labels), value, { file: truths.name, line, field: key }, remedy)
    const found = known.get(key)
    if (!found) {
      throw fault({ file: truths.name, line, field: key }, `the article is not in ${abstracts.name}`, remedy)
    }
    const place = { file: abstracts.name, line: found.line }
    const abstract = parseRecord(Abstract, found.value, place, remedy)
    if (abstract.final_decision !== gold) {
      const field = `${key}.final_decision`
      throw fault(
        { ...place, field },
        `"${abstract.final_decision}" against "${gold}" in ${truths.name}`,
        remedy,
      )
    }
    yield {
      id: key,
      question: {
        text: abstract.QUESTION,
        context: abstract.CONTEXTS.map((text, i) =>
          abstract.LABELS[i] ? `${abstract.LABELS[i]}: ${text}` : text,
        ).join('\n\n'),
        options: labels.map((label) => ({ label, text: label })),
      },
      gold,
      slices: { period: period(abstract.YEAR ?? null) },
    }
  }
}

/** Five-year periods, with what is older in one. */
function period(year: string | null): string {
  const number = Number(year)
  if (year === null || !Number.isInteger(number)) return 'not stated'
  if (number < 2000) return 'before 2000'
  const start = number - (number % 5)
  return `${start} to ${start + 4}`
}
