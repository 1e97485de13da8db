import { BioCXmlReader } from '../../annotations/bioc/read-xml'
import { type AnnotatedDocument, documentText } from '../../annotations/document'
import { PubTatorReader } from '../../annotations/pubtator/read'
import type { AnnotationReader, AnnotationSink } from '../../annotations/reader'
import type { Mention } from '../../scoring/entities/mention'
import { annotatedDocuments } from '../reading/annotated-documents'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { asGiven, missedIsMissed } from './shared-facts'

interface Member {
  slug: string
  folder: string
  corpus: string
  /** Names under which the file may lie in the folder. */
  file: string
  reader: (sink: AnnotationSink) => AnnotationReader
  /** From the corpus' types to the benchmark's; a type that is not here is dropped. */
  labels: Readonly<Record<string, string>>
  remark?: string
  split: string
  licence: string
}

const pubTator = (sink: AnnotationSink) => new PubTatorReader(sink)

const members: readonly Member[] = [
  {
    slug: 'ncer-ncbi',
    folder: 'ncbi-disease',
    corpus: 'NCBI disease',
    file: 'NCBItestset_corpus.txt',
    reader: pubTator,
    labels: {
      SpecificDisease: 'condition',
      Modifier: 'condition',
      DiseaseClass: 'condition',
      CompositeMention: 'condition',
    },
    split: 'test, 100 abstracts',
    licence: 'public domain notice of NCBI',
  },
  {
    slug: 'ncer-biored',
    folder: 'biored',
    corpus: 'BioRED',
    file: 'Test.PubTator',
    reader: pubTator,
    labels: {
      DiseaseOrPhenotypicFeature: 'condition',
      ChemicalEntity: 'drug',
      GeneOrGeneProduct: 'gene',
      SequenceVariant: 'gene variant',
    },
    split: 'test, 100 abstracts',
    licence: 'not stated; disclaimer of NCBI (work of the U.S. Government)',
  },
  {
    slug: 'ncer-bc5cdr',
    folder: 'bc5cdr',
    corpus: 'BC5CDR',
    file: 'CDR_TestSet.BioC.xml',
    reader: (sink) => new BioCXmlReader(sink),
    labels: { Chemical: 'drug', Disease: 'condition' },
    remark:
      'As in the benchmark’s own files, the parts of composite mentions count beside the whole, a discontinuous mention is cut to its first part, and mentions that then coincide are one.',
    split: 'test, 500 abstracts',
    licence: 'public domain notice of NCBI',
  },
]

/** First parts only, mentions that coincide once: how the benchmark's files were made. */
function naiveMentions({ mentions }: AnnotatedDocument, labels: Member['labels']): Mention[] {
  const found = new Map<string, Mention>()
  for (const { type: own, spans } of mentions) {
    const type = labels[own]
    const first = spans[0]
    if (type === undefined || first === undefined) continue
    const [start, end] = first
    found.set(`${start}-${end}-${type}`, { type, start, end })
  }
  return [...found.values()]
}

/** The corpora of the Named Clinical Entity Recognition Benchmark under its types; CHIA has no public split and is absent. */
export const ncer: readonly CatalogueEntry[] = members.map(
  ({ slug, folder, corpus, file, reader, labels, remark, split, licence }) => {
    const types = [...new Set(Object.values(labels))]
    const mapped = Object.entries(labels).map(([from, to]) => `${from} to ${to}`)
    return {
      folder,
      upstream: [],
      facts: {
        ...asGiven,
        slug,
        title: `NCER: ${corpus}`,
        summary: `${corpus} under the clinical types of the NCER benchmark: ${types.join(', ')}.`,
        description: [
          `The test part of ${corpus} with the types of the Named Clinical Entity Recognition Benchmark: ${mapped.join(', ')}. Mentions of other types are dropped, and documents without a mapped mention too.`,
          'The headline is nervaluate’s "type" F1 (any overlap with the right type, version 0.1.8), as on the benchmark’s board; strict F1 asks for exact boundaries. In version 0.1.8 spans that merely touch overlap.',
          ...(remark === undefined ? [] : [remark]),
          'A prediction is a list of {type, start, end} in code points over title, one blank and abstract, ends exclusive; the id is the PubMed id.',
          missedIsMissed,
        ].join('\n\n'),
        suite: 'ncer',
        languages: ['en'],
        split,
        citation: {
          text: 'Abdul, Pimentel, Salman, Raha, Christophe, Kanithi, Hayat, Rajan, Khan (2024). Named Clinical Entity Recognition Benchmark. arXiv 2410.05046.',
          url: 'https://arxiv.org/abs/2410.05046',
        },
        licence: { name: licence, showInstances: true, showGold: true },
        access: 'public',
        task: 'entities',
        params: { types, undeclared: 'ignored', semeval: '0.1.8', overlap: 'touching' },
        metrics: [
          'semeval-type-f1',
          'semeval-strict-f1',
          'semeval-exact-f1',
          'semeval-partial-f1',
          ...types.map((type) => `semeval-type-f1:${type}`),
        ],
      },
      async *load(source) {
        for await (const document of annotatedDocuments(await openFile(source, file), reader)) {
          const mentions = naiveMentions(document, labels)
          if (mentions.length > 0)
            yield { id: document.id, question: { text: documentText(document) }, gold: { mentions } }
        }
      },
    } satisfies CatalogueEntry
  },
)
