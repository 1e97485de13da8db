import { readDdiXml } from '../../annotations/ddi/read'
import { documentText } from '../../annotations/document'
import type { Instance } from '../instance'
import { fault } from '../reading/fault'
import { openArchiveTexts } from '../sources/archive-in-source'
import type { FileSource } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { asGiven, dailyQuota, entityTask, missedIsMissed } from './shared-facts'

const common = {
  languages: ['en'],
  licence: {
    name: 'CC BY-NC 4.0',
    url: 'https://creativecommons.org/licenses/by-nc/4.0/',
    showInstances: true,
    showGold: true,
  },
  access: 'public' as const,
}
const folder = { folder: 'ddi-2013', upstream: [] }
const archive = 'DDICorpus-2013-Test.zip'
const remedy = 'Take the Test folder of DDICorpus-2013.zip, packed as DDICorpus-2013-Test.zip.'

/** The sentences of one task, by document, in the order of the archive. */
async function* sentences(source: FileSource, task: string) {
  const { name, files } = await openArchiveTexts(source, archive)
  for (const { path, text } of files.filter(
    (file) => file.path.includes(task) && file.path.endsWith('.xml'),
  )) {
    const { documents, issues } = readDdiXml(text)
    const [issue] = issues
    if (issue) throw fault({ file: `${name}: ${path}`, line: issue.line }, issue.message, remedy)
    yield* documents
  }
}

const types = ['drug', 'drug_n', 'brand', 'group']
const ner = entityTask(types)

const drugNames: CatalogueEntry = {
  ...folder,
  facts: {
    ...common,
    ...ner,
    params: { ...ner.params, semeval: '0.3.1' },
    metrics: [
      'f1',
      'precision',
      'recall',
      'semeval-exact-f1',
      'semeval-partial-f1',
      'semeval-type-f1',
      ...types.map((type) => `f1:${type}`),
    ],
    slug: 'ddi-2013-drugs',
    title: 'DrugNER 2013',
    summary: 'Finding 686 drugs, brands, groups and other substances in the sentences of 112 texts.',
    description: [
      'SemEval-2013 task 9.1. Strict F1 (type and boundaries) is the headline; exact (boundaries), partial (overlap) and type (type and overlap) are the shared task’s other three. Two mentions have two parts; strict asks for both.',
      'An instance is a sentence under its official id. Offsets count characters of the sentence, ends exclusive: the official XML has the last character (inclusive), so add one.',
      missedIsMissed,
    ].join('\n\n'),
    suite: null,
    split: 'test for DrugNER, 112 documents',
    citation: {
      text: 'Segura-Bedmar, Martínez, Herrero-Zazo (2013). SemEval-2013 Task 9: Extraction of Drug-Drug Interactions from Biomedical Texts. *SEM.',
      url: 'https://aclanthology.org/S13-2056/',
    },
    cluster: 'document',
  },
  async *load(source): AsyncIterable<Instance> {
    for await (const { document, cluster } of sentences(source, 'DrugNER'))
      yield {
        id: document.id,
        question: { text: documentText(document) },
        gold: {
          mentions: document.mentions.map(({ type, spans }) => ({
            type,
            spans: spans.map(([start, end]): [number, number] => [start, end]),
          })),
        },
        cluster,
      }
  },
}

const classes = ['false', 'mechanism', 'effect', 'advise', 'int']

const interactions: CatalogueEntry = {
  ...folder,
  facts: {
    ...common,
    ...asGiven,
    extraction: ['automatic', 'exact-label'],
    quota: dailyQuota,
    slug: 'ddi-2013',
    title: 'DDI 2013',
    summary: '5,716 pairs of drugs in one sentence: do they interact, and in which of four ways.',
    description: [
      'Every pair of drug mentions of a sentence is classified: mechanism, effect, advise, int (an interaction without detail), or false. "false" counts for no precision, recall or F1.',
      'BLURB reports micro F1 over the four types (the headline here), BLUE their macro F1: with 360, 302, 221 and 96 pairs the macro figure moves with the rarest.',
      'An instance is a pair under its official id; the two drugs stand in the question in brackets. Pairs of one document are resampled together.',
      'A pair without a prediction counts as a missed interaction, or as wrong where there is none.',
    ].join('\n\n'),
    suite: 'blurb',
    split: 'test for DDI extraction, 191 documents',
    citation: {
      text: 'Herrero-Zazo, Segura-Bedmar, Martínez, Declerck (2013). The DDI corpus: an annotated corpus with pharmacological substances and drug–drug interactions. Journal of Biomedical Informatics 46(5), 914–920.',
      url: 'https://doi.org/10.1016/j.jbi.2013.07.011',
    },
    task: 'classification',
    params: { labels: classes, negative: ['false'] },
    metrics: ['micro-f1', 'macro-f1', ...classes.slice(1).map((type) => `f1:${type}`), 'accuracy'],
    cluster: 'document',
  },
  async *load(source): AsyncIterable<Instance> {
    for await (const { document, cluster, pairs } of sentences(source, 'DDI Extraction')) {
      const text = documentText(document)
      const words = new Map(document.mentions.map(({ name, text: own }) => [name, own]))
      for (const { id, ends, type } of pairs)
        yield {
          id,
          question: { text: `[${words.get(ends[0])}] and [${words.get(ends[1])}]`, context: text },
          gold: type ?? 'false',
          cluster,
        }
    }
  },
}

/** Both test sets of the DDI corpus. */
export const ddi2013: readonly CatalogueEntry[] = [drugNames, interactions]
