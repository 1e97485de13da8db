import { documentsByPubMedId, goldMentions, pubTatorInstances } from './annotated-instances'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { entityTask, missedIsMissed } from './shared-facts'

const file = 'NCBItestset_corpus.txt'

export const ncbiDisease: CatalogueEntry = {
  folder: 'ncbi-disease',
  upstream: [
    githubFile(
      file,
      {
        repository: 'spyysalo/ncbi-disease',
        commit: '5a266c6fc76fb2b5184cfa397ff0a5ecdb133aec',
        path: `original-data/test/${file}`,
      },
      '61c8050bf6979ef7b943ec1158dfc03b651ea3367d4c37356f9de4841e85c9a3',
    ),
  ],
  facts: {
    ...entityTask(['Disease']),
    slug: 'ncbi-disease',
    title: 'NCBI disease',
    summary: 'Finding 960 disease mentions in 100 PubMed abstracts, boundaries exact.',
    description: [
      'The four types of mention in the file (specific disease, disease class, composite mention, modifier) are all one type here, "Disease", as in BLUE and BLURB. A mention is right when start and end equal a gold mention.',
      'Some redistributions keep two of the four types only; results on them are not comparable.',
      documentsByPubMedId,
      missedIsMissed,
    ].join('\n\n'),
    suite: 'blurb',
    languages: ['en'],
    split: 'test, 100 abstracts',
    citation: {
      text: 'Doğan, Leaman, Lu (2014). NCBI disease corpus: a resource for disease name recognition and concept normalization. Journal of Biomedical Informatics 47, 1–10.',
      url: 'https://doi.org/10.1016/j.jbi.2013.12.006',
    },
    licence: {
      name: 'public domain notice of NCBI (original-data/LICENSE)',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
  },
  load: (source) =>
    pubTatorInstances(source, [file], (document) => ({ mentions: goldMentions(document, () => 'Disease') })),
}
