import type { AnnotatedMention } from '../../annotations/document'
import { documentsByPubMedId, goldMentions, pubTatorInstances } from './annotated-instances'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, entityTask, licenceNotStated, missedIsMissed } from './shared-facts'

const types = [
  'Gene',
  'Species',
  'ProteinMutation',
  'DNAMutation',
  'OtherMutation',
  'SNP',
  'AcidChange',
  'DNAAllele',
  'ProteinAllele',
  'CellLine',
]

const common = {
  suite: null,
  languages: ['en'],
  split: '500 abstracts, as used by HunFlair2',
  citation: {
    text: 'Wei, Allot, Riehle, Milosavljevic, Lu (2022). tmVar 3.0: an improved variant concept recognition and normalization tool. Bioinformatics 38(18), 4449–4451.',
    url: 'https://doi.org/10.1093/bioinformatics/btac537',
  },
  licence: licenceNotStated,
  access: 'public' as const,
}
const upstream = [
  githubFile(
    'goldstandard.txt',
    {
      repository: 'hu-ner/hunflair2-experiments',
      commit: 'c9725df8ce2a42a00ff468f183406119f50397fd',
      path: 'annotations/goldstandard/tmvar_v3.txt',
    },
    '504326b914368871525fdc075e8c1ad1d3f41ae23fd9d318a9b542a0df6609e2',
  ),
]
const names = ['goldstandard.txt', 'tmvar_v3.txt']
const byNumber = documentsByPubMedId.replace('its id is the PubMed id', 'its id is its number in the file')

const mentions: CatalogueEntry = {
  folder: 'tmvar3',
  upstream,
  facts: {
    ...common,
    ...entityTask(types),
    slug: 'tmvar3-entities',
    title: 'tmVar 3 entities',
    summary: 'Finding 7,837 genes, species, variants and cell lines in 500 abstracts.',
    description: [
      'A mention is right when type and boundaries equal a gold mention. Systems name the types differently (gene, organism, cell_line): write them as here. Types that are not annotated are left out.',
      byNumber,
      missedIsMissed,
    ].join('\n\n'),
  },
  load: (source) =>
    pubTatorInstances(source, names, (document) => ({
      mentions: goldMentions(document, ({ type }) => type),
    })),
}

const linking: CatalogueEntry = {
  folder: 'tmvar3',
  upstream,
  facts: {
    ...common,
    ...asGiven,
    slug: 'tmvar3-linking',
    title: 'tmVar 3 linking',
    summary: 'Finding genes, species and variants in 500 abstracts and naming their database entries.',
    description: [
      'By the rule of HunFlair2 a mention is right when its type agrees, start or end (not both) is off by one character at most, and it shares a concept id with the gold mention. Gold mentions without a known concept are left out, and predictions on them too.',
      'Ids are written as in the gold file ("NCBI Gene:3577", "dbSNP:2234671"); several are joined by "," or ";".',
      byNumber,
      missedIsMissed,
    ].join('\n\n'),
    task: 'linked-mentions',
    params: { types },
    metrics: ['f1', 'precision', 'recall', 'f1:Gene', 'f1:Species'],
  },
  load: (source) =>
    pubTatorInstances(source, names, (document) => goldMentions(document, ({ type }) => type, linkedIds)),
}

const linkedIds = ({ ids }: AnnotatedMention): string[] =>
  ids.flatMap((column) =>
    column
      .split(/[,;]/)
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  )

export const tmvar3: readonly CatalogueEntry[] = [mentions, linking]
