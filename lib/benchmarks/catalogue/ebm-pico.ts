import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, licenceNotStated } from './shared-facts'
import { sentencesByPlace, taggedInstances } from './tagged-instances'

export const ebmPico: CatalogueEntry = {
  folder: 'ebm-pico',
  upstream: [
    githubFile(
      'test.txt',
      {
        repository: 'allenai/scibert',
        commit: '06793f77d7278898159ed50da30d173cdc8fdea9',
        path: 'data/pico/ebmnlp/test.txt',
      },
      'dd1c6bc2340ce4531c05eb94e812afd73d6630bbddb5d8c8932aa328f46401bb',
    ),
  ],
  facts: {
    ...asGiven,
    slug: 'ebm-pico',
    title: 'EBM PICO',
    summary: 'Labelling the words for participants, interventions and outcomes in 191 trial abstracts.',
    description: [
      'Every token counts by itself: F1 per class over tokens, then the mean over the three classes, as BLURB reports it. No spans are formed, since neighbouring elements all carry I- and would run together.',
      'Span F1 on the same corpus gives other, much lower figures.',
      sentencesByPlace,
      'Sentences of one abstract are resampled together. A sentence without a prediction counts as if nothing was labelled.',
    ].join('\n\n'),
    suite: 'blurb',
    languages: ['en'],
    split: 'test, 2,064 sentences',
    citation: {
      text: 'Nye, Li, Patel, Yang, Marshall, Nenkova, Wallace (2018). A Corpus with Multi-Level Annotations of Patients, Interventions and Outcomes to Support Language Processing for Medical Literature. ACL.',
      url: 'https://aclanthology.org/P18-1019/',
    },
    licence: licenceNotStated,
    access: 'public',
    task: 'token-labels',
    params: { labels: ['PAR', 'INT', 'OUT'], prefixes: ['I-', 'B-'] },
    metrics: ['macro-f1', 'f1', 'precision', 'recall', 'f1:PAR', 'f1:INT', 'f1:OUT', 'token-accuracy'],
    cluster: 'abstract',
  },
  load: (source) => taggedInstances(source, 'test.txt'),
}
