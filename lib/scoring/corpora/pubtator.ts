import { PubTatorReader } from '../../annotations/pubtator/read'
import { readAnnotations } from '../../annotations/reader'

export interface PubTatorMention {
  /** Code points over title, one separator and abstract; end exclusive. */
  readonly start: number
  readonly end: number
  readonly type: string
  /** The id column as written; null where the line has none. */
  readonly ids: string | null
}

export interface PubTatorRelation {
  readonly type: string
  readonly head: string
  readonly tail: string
  /** The column after the ids ("Novel" or "No" in BioRED); null where there is none. */
  readonly novelty: string | null
}

export interface PubTatorDocument {
  readonly id: string
  readonly mentions: readonly PubTatorMention[]
  readonly relations: readonly PubTatorRelation[]
}

/**
 * What scoring needs of a PubTator file, document by document.
 *
 * @throws TypeError naming the first line that cannot be read
 */
export function readPubTator(text: string): PubTatorDocument[] {
  const { documents, issues } = readAnnotations((sink) => new PubTatorReader(sink), text)
  const fault = issues.find(({ severity }) => severity === 'error')
  if (fault) throw new TypeError(`line ${fault.line}: ${fault.message}`)
  return documents.map(({ id, mentions, relations }) => ({
    id,
    mentions: mentions.map(({ spans: [[start, end] = [0, 0]], type, ids }) => ({
      start,
      end,
      type,
      ids: ids[0] ?? null,
    })),
    relations: relations.map(({ type, ends: [head, tail], attributes }) => ({
      type,
      head: head!.of,
      tail: tail!.of,
      novelty: attributes.novel ?? null,
    })),
  }))
}
