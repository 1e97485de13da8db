import {
  type AnnotatedDocument,
  type AnnotatedMention,
  documentText,
  isIndividualMention,
} from '../../annotations/document'
import { PubTatorReader } from '../../annotations/pubtator/read'
import type { Mention } from '../../scoring/entities/mention'
import type { Instance } from '../instance'
import { annotatedDocuments } from '../reading/annotated-documents'
import { type FileSource, openFile } from '../sources/file-source'

/** Documents of a PubTator file as instances, named by their PubMed id. */
export async function* pubTatorInstances<Gold>(
  source: FileSource,
  names: readonly string[],
  gold: (document: AnnotatedDocument) => Gold,
): AsyncIterable<Instance<Gold>> {
  const file = await openFile(source, ...names)
  for await (const document of annotatedDocuments(file, (sink) => new PubTatorReader(sink)))
    yield { id: document.id, question: { text: documentText(document) }, gold: gold(document) }
}

/** Mentions as tasks take them, without the parts of composite ones; type and ids as a benchmark wants them. */
export function goldMentions(
  { mentions }: AnnotatedDocument,
  typeOf: (mention: AnnotatedMention) => string | null,
  idsOf: (mention: AnnotatedMention) => string[] | null = () => null,
): Mention[] {
  return mentions.flatMap((mention): Mention[] => {
    const type = typeOf(mention)
    if (type === null || isIndividualMention(mention)) return []
    const ids = idsOf(mention)
    const link = ids === null ? {} : { ids }
    const [first, ...others] = mention.spans
    if (others.length > 0 || !first) {
      const spans = mention.spans.map(([start, end]): [number, number] => [start, end])
      return [{ type, spans, ...link }]
    }
    return [{ type, start: first[0], end: first[1], ...link }]
  })
}

/** How such a benchmark is submitted to. */
export const documentsByPubMedId =
  'An instance is an abstract; its id is the PubMed id. Offsets count Unicode code points over title, one blank and abstract, ends exclusive. A PubTator or BioC file is read as it is.'
