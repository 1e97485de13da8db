import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { missedIsMissed, tagTask } from './shared-facts'
import { sentencesByPlace, taggedInstances } from './tagged-instances'

const file = 'Genia4EReval2.iob2'
const types = ['protein', 'DNA', 'RNA', 'cell_type', 'cell_line']

export const jnlpba: CatalogueEntry = {
  folder: 'jnlpba',
  upstream: [
    githubFile(
      file,
      {
        repository: 'spyysalo/jnlpba',
        commit: '4455122de861c6e448e2e8c7f19ef8f49dbc32b2',
        path: `original-data/test/${file}`,
      },
      '4334602737eef0aa3a91c8d5b5122f23447baa85c276c27385f921cb228a1e7c',
    ),
  ],
  facts: {
    ...tagTask(types, { semeval: '1.1.0' }),
    metrics: ['f1', 'precision', 'recall', 'semeval-exact-f1', ...types.map((type) => `f1:${type}`)],
    slug: 'jnlpba',
    title: 'JNLPBA',
    summary: 'Tagging 8,662 proteins, DNA, RNA, cell types and cell lines in 404 abstracts.',
    description: [
      'The evaluation set of the shared task of 2004. An entity is right when type and both ends agree; the headline is micro F1 over the five types.',
      'BLURB collapses the five types into one. "SemEval exact F1", which ignores the type, is that figure; the two are not comparable with each other.',
      'By the official script an answer that begins with I- is no answer; here, as in conlleval, it opens an entity.',
      sentencesByPlace,
      'Sentences of one abstract are resampled together.',
      missedIsMissed,
    ].join('\n\n'),
    suite: 'blurb',
    languages: ['en'],
    split: 'evaluation set, 3,856 sentences',
    citation: {
      text: 'Kim, Ohta, Tsuruoka, Tateisi, Collier (2004). Introduction to the Bio-entity Recognition Task at JNLPBA. Proceedings of NLPBA/BioNLP.',
      url: 'https://aclanthology.org/W04-1213/',
    },
    licence: { name: 'GENIA Project Licence for Annotated Corpora', showInstances: true, showGold: true },
    access: 'public',
    cluster: 'abstract',
  },
  load: (source) => taggedInstances(source, file),
}
