import type { AnnotatedDocument } from '../document'
import type { Written } from '../loss'
import { toBioC } from './write'

/** A BioC JSON collection of the documents. Nothing is lost but the columns that several ids of a mention stood in. */
export function writeBioCJson(documents: readonly AnnotatedDocument[]): Written {
  const written = documents.map(toBioC)
  const collection = {
    source: 'Rounds',
    date: '',
    key: 'collection.key',
    infons: {},
    documents: written.map(({ content }) => ({ infons: {}, ...content })),
  }
  return {
    content: `${JSON.stringify(collection, null, 1)}\n`,
    losses: written.flatMap(({ losses }) => losses),
  }
}
