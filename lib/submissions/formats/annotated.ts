import { BioCJsonReader } from '../../annotations/bioc/read-json'
import { BioCXmlReader } from '../../annotations/bioc/read-xml'
import { annotationPrediction } from '../../annotations/prediction'
import { PubTatorReader } from '../../annotations/pubtator/read'
import type { AnnotationReader, AnnotationSink } from '../../annotations/reader'
import { EntryReader } from '../entry'
import { annotationFinding } from './annotation-finding'
import type { PredictionFormat, ReaderOptions, ReadingSink } from './format'

/** Tasks that have a use for annotated documents. */
const tasks = ['entities', 'linked-mentions', 'concepts', 'relations', 'concept-relations']

const documentReader =
  (reader: (sink: AnnotationSink) => AnnotationReader) => (sink: ReadingSink, options: ReaderOptions) => {
    const entries = new EntryReader(sink, { fields: options.fields, depth: options.limits.depth })
    return reader({
      // a document is found by its id, and what a task wants of it is taken when it is scored
      document: (document, line) => entries.pair(line ?? 1, document.id, annotationPrediction(document)),
      issue: (issue) => sink.issue(annotationFinding(issue)),
    })
  }

const firstLine = (head: string): string => head.trimStart().split('\n', 1)[0] ?? ''

/** PubTator: mentions and relations of PubMed abstracts. */
export const pubTator: PredictionFormat = {
  id: 'pubtator',
  title: 'PubTator',
  description:
    'Lines "id|t|title" and "id|a|abstract", then mentions "id, start, end, text, type, concept id" and relations "id, type, concept, concept", separated by tabs. Title and abstract may be left out. For benchmarks of mentions, concepts and relations.',
  example: '8701013|t|Famotidine-associated delirium.\n8701013\t0\t10\tFamotidine\tChemical\tD015738',
  tasks,
  recognises: (head) =>
    /^[^|\t\n]+\|[ta]\|/.test(firstLine(head)) || /^[^\t|]+\t\d+\t\d+\t[^\t]*\t[^\t]+/.test(firstLine(head)),
  reader: documentReader((sink) => new PubTatorReader(sink)),
}

/** BioC XML. */
export const bioCXml: PredictionFormat = {
  id: 'bioc-xml',
  title: 'BioC XML',
  description:
    'A BioC collection as XML, one <document> per document, its id being the instance. Offsets that count bytes are told by the text of the annotations. For benchmarks of mentions, concepts and relations.',
  example:
    '<collection><document><id>8701013</id><passage><offset>0</offset>…</passage></document></collection>',
  tasks,
  recognises: (head) => /^\s*<(?:\?xml|!DOCTYPE|collection)\b/i.test(head) && /<collection\b/.test(head),
  reader: documentReader((sink) => new BioCXmlReader(sink)),
}

/** BioC JSON. */
export const bioCJson: PredictionFormat = {
  id: 'bioc-json',
  title: 'BioC JSON',
  description:
    'A BioC collection as JSON, with "documents", or PubTator’s export. The id of a document is the instance. For benchmarks of mentions, concepts and relations.',
  example: '{"documents": [{"id": "8701013", "passages": [{"offset": 0, "annotations": []}]}]}',
  tasks,
  recognises: (head) =>
    /^\s*(?:\[\s*\{|\{[^[{]*(?:"infons"\s*:\s*\{\}\s*,[^[{]*)?"(?:documents|PubTator3)"\s*:\s*\[)/.test(
      head,
    ) && /"passages"\s*:\s*\[/.test(head),
  reader: documentReader((sink) => new BioCJsonReader(sink)),
}
