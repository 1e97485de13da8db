import type { AnnotatedDocument } from '../../annotations/document'
import { documentsByPubMedId, goldMentions, pubTatorInstances } from './annotated-instances'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, entityTask, missedIsMissed } from './shared-facts'

const file = 'Test.PubTator'
const types = [
  'GeneOrGeneProduct',
  'DiseaseOrPhenotypicFeature',
  'ChemicalEntity',
  'OrganismTaxon',
  'SequenceVariant',
  'CellLine',
]

const common = {
  suite: null,
  languages: ['en'],
  split: 'test, 100 abstracts',
  citation: {
    text: 'Luo, Lai, Wei, Arighi, Lu (2022). BioRED: a rich biomedical relation extraction dataset. Briefings in Bioinformatics 23(5), bbac282.',
    url: 'https://doi.org/10.1093/bib/bbac282',
  },
  licence: {
    name: 'not stated; disclaimer of NCBI (work of the U.S. Government)',
    showInstances: true,
    showGold: true,
  },
  access: 'public' as const,
}
const upstream = [
  githubFile(
    file,
    {
      repository: 'rwst/biored-openrouter',
      commit: '8d682971a60d502dfa23d25e04f716c47366d7c7',
      path: `BioRED/${file}`,
    },
    'eee53e2da22cd49a92f300d8d76df610cc04b22bf9f8b09e874bfb8b280ab240',
  ),
]

const entities: CatalogueEntry = {
  folder: 'biored',
  upstream,
  facts: {
    ...common,
    ...entityTask(types),
    slug: 'biored-entities',
    title: 'BioRED entities',
    summary: 'Finding 3,535 genes, diseases, chemicals, species, variants and cell lines in 100 abstracts.',
    description: [
      'A mention is right when type and boundaries equal a gold mention; micro F1 over six types.',
      documentsByPubMedId,
      missedIsMissed,
    ].join('\n\n'),
  },
  load: (source) =>
    pubTatorInstances(source, [file], (document) => ({
      mentions: goldMentions(document, ({ type }) => type),
    })),
}

const relationTypes = [
  'Association',
  'Positive_Correlation',
  'Negative_Correlation',
  'Cotreatment',
  'Bind',
  'Comparison',
  'Drug_Interaction',
  'Conversion',
]

const relations: CatalogueEntry = {
  folder: 'biored',
  upstream,
  facts: {
    ...common,
    ...asGiven,
    slug: 'biored-relations',
    title: 'BioRED relations',
    summary: '1,163 relations between the concepts of 100 abstracts, eight types, with novelty.',
    description: [
      'Relations link concept ids of a document and have no direction. Four levels are reported: the pair alone; pair and type (the primary one here); pair and novelty; all three. An id that joins several concepts by commas stands for each of them; gene@variant stands for the variant. Disease with disease, gene with variant and gene with organism are not annotated and do not count.',
      'State in the setting whether the gold entities were given or had to be found: the shared task kept the two apart.',
      'A prediction is {relations: [{type, ends: [id, id], isNovel}], entities: [{id, type}]}; entities are needed only for ids that the gold does not have. A PubTator or BioC file is read as it is.',
      missedIsMissed,
    ].join('\n\n'),
    task: 'concept-relations',
    params: {
      types: relationTypes,
      skippedPairs: [
        ['DiseaseOrPhenotypicFeature', 'DiseaseOrPhenotypicFeature'],
        ['GeneOrGeneProduct', 'SequenceVariant'],
        ['GeneOrGeneProduct', 'OrganismTaxon'],
      ],
    },
    metrics: ['f1', 'relation-pair-f1', 'relation-novelty-f1', 'relation-all-f1', 'precision', 'recall'],
    contexts: ['gold entities given', 'entities predicted'],
  },
  load: (source) => pubTatorInstances(source, [file], relationGold),
}

const relationGold = ({ mentions, relations: list }: AnnotatedDocument) => {
  const typeOf = new Map(
    mentions.flatMap(({ type, ids }) =>
      ids.flatMap((column) => column.split(',').map((id) => [id.trim(), type] as const)),
    ),
  )
  return {
    entities: [...typeOf].map(([id, type]) => ({ id, type })),
    relations: list.map(({ type, ends, attributes }) => ({
      type,
      ends: [ends[0]!.of, ends[1]!.of],
      isNovel: attributes.novel === 'Novel',
    })),
  }
}

export const biored: readonly CatalogueEntry[] = [entities, relations]
