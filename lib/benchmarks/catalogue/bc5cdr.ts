import { documentsByPubMedId, goldMentions, pubTatorInstances } from './annotated-instances'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, entityTask, missedIsMissed } from './shared-facts'

const file = 'CDR_TestSet.PubTator.txt'
const upstream = [
  githubFile(
    file,
    {
      repository: 'microsoft/BioGPT',
      commit: '648f7d6503c038b44e70b7510bf431c7be94e891',
      path: `data/BC5CDR/raw/CDR_Data/CDR.Corpus.v010516/${file}`,
    },
    'a3c48d5f35bdfce20c2371778abedc9fd24d1da092207072e5181ad53c8d0e2f',
  ),
]

const common = {
  suite: 'blurb',
  languages: ['en'],
  split: 'test, 500 abstracts',
  citation: {
    text: 'Li, Sun, Johnson, Sciaky, Wei, Leaman, Davis, Mattingly, Wiegers, Lu (2016). BioCreative V CDR task corpus: a resource for chemical disease relation extraction. Database, baw068.',
    url: 'https://doi.org/10.1093/database/baw068',
  },
  licence: { name: 'public domain notice of NCBI (README of CDR_Data)', showInstances: true, showGold: true },
  access: 'public' as const,
}

const goldSize =
  'The gold is that of the PubTator file: 5,385 chemicals and 4,424 diseases. The BioC file has 119 parts of composite mentions besides, which the official kit ignores and some redistributions count, so recall differs there.'

function mentions(type: 'Chemical' | 'Disease', count: string): CatalogueEntry {
  const name = type.toLowerCase()
  return {
    folder: 'bc5cdr',
    upstream,
    facts: {
      ...common,
      ...entityTask([type]),
      slug: `bc5cdr-${name}`,
      title: `BC5CDR ${name}s`,
      summary: `Finding ${count} ${name} mentions in 500 PubMed abstracts, boundaries exact.`,
      description: [
        `Mentions of ${name}s in the test abstracts of BioCreative V. A mention is right when start and end equal a gold mention; repeated ones count once. The relaxed score asks for any overlap.`,
        goldSize,
        documentsByPubMedId,
        'Other types in a file are left out, so one file can go to chemicals and diseases.',
        missedIsMissed,
      ].join('\n\n'),
    },
    load: (source) =>
      pubTatorInstances(source, [file], (document) => ({
        mentions: goldMentions(document, (mention) => (mention.type === type ? type : null)),
      })),
  }
}

function concepts(type: 'Chemical' | 'Disease'): CatalogueEntry {
  const name = type.toLowerCase()
  return {
    folder: 'bc5cdr',
    upstream,
    facts: {
      ...common,
      ...asGiven,
      suite: null,
      slug: `bc5cdr-${name}-ids`,
      title: `BC5CDR ${name} concepts`,
      summary: `Which ${name}s, as MeSH concepts, 500 PubMed abstracts speak of.`,
      description: [
        `The set of (${name}, MeSH id) of a document is compared, as the official kit does: ids joined by "|" are split, the prefix "MESH:" is removed, "-1" (no concept) is left out on both sides. How often and where a concept is mentioned does not matter.`,
        'A prediction is a list of {type, id}; of a PubTator or BioC file the ids of all mentions are taken.',
        missedIsMissed,
      ].join('\n\n'),
      task: 'concepts',
      params: { types: [type], ids: 'pubtator' },
      metrics: ['f1', 'precision', 'recall'],
    },
    load: (source) =>
      pubTatorInstances(source, [file], ({ mentions: list }) =>
        list.flatMap((mention) =>
          mention.type === type ? mention.ids.map((id) => ({ type: mention.type, id })) : [],
        ),
      ),
  }
}

const relations: CatalogueEntry = {
  folder: 'bc5cdr',
  upstream,
  facts: {
    ...common,
    ...asGiven,
    suite: null,
    slug: 'bc5cdr-cid',
    title: 'BC5CDR chemical-induced diseases',
    summary: '1,066 pairs of a chemical and the disease it induces, as MeSH concepts, in 500 abstracts.',
    description: [
      'The set of (document, chemical, disease) is compared, by MeSH id without prefix. Mentions are not given: finding them is part of the task.',
      'A prediction is a list of {type: "CID", head: chemical, tail: disease}; the CID lines of a PubTator file are read as they are.',
      missedIsMissed,
    ].join('\n\n'),
    task: 'relations',
    params: { types: ['CID'] },
    metrics: ['f1', 'precision', 'recall'],
  },
  load: (source) =>
    pubTatorInstances(source, [file], ({ relations: list }) =>
      list.map(({ type, ends }) => ({ type, head: ends[0]!.of, tail: ends[1]!.of })),
    ),
}

/** BioCreative V CDR: mentions and concepts of both types, and the relations between them. */
export const bc5cdr: readonly CatalogueEntry[] = [
  mentions('Chemical', '5,385'),
  mentions('Disease', '4,424'),
  concepts('Chemical'),
  concepts('Disease'),
  relations,
]
