export interface PubTatorMention {
  /** Code points over title, one separator and abstract; end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
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
  readonly title: string
  readonly abstract: string
  readonly mentions: readonly PubTatorMention[]
  readonly relations: readonly PubTatorRelation[]
}

/**
 * The documents of a PubTator file, in order. Files without title and abstract lines, as some systems write them, are
 * read by the ids of their lines.
 *
 * @throws TypeError naming the line that is none of title, abstract, mention and relation
 */
export function readPubTator(text: string): PubTatorDocument[] {
  const documents = new Map<
    string,
    { title: string; abstract: string; mentions: PubTatorMention[]; relations: PubTatorRelation[] }
  >()
  const documentOf = (id: string) => {
    const known = documents.get(id) ?? { title: '', abstract: '', mentions: [], relations: [] }
    documents.set(id, known)
    return known
  }
  text.split('\n').forEach((raw, at) => {
    const line = raw.replace(/\r$/, '')
    if (line.trim() === '') return
    const passage = /^([^|\t]+)\|([ta])\|(.*)$/.exec(line)
    if (passage) {
      const [, id, part, content] = passage as unknown as [string, string, string, string]
      documentOf(id)[part === 't' ? 'title' : 'abstract'] = content
      return
    }
    const fields = line.split('\t')
    const [id, first, second, third, type, ids] = fields
    if (fields.length < 4) throw new TypeError(`line ${at + 1} is no PubTator line: ${line.slice(0, 80)}`)
    if (isOffset(first) && isOffset(second) && fields.length >= 5) {
      documentOf(id!).mentions.push({
        start: Number(first),
        end: Number(second),
        text: third!,
        type: type!,
        ids: ids === undefined || ids === '' ? null : ids,
      })
    } else {
      documentOf(id!).relations.push({ type: first!, head: second!, tail: third!, novelty: type ?? null })
    }
  })
  return [...documents].map(([id, content]) => ({ id, ...content }))
}

const isOffset = (field: string | undefined): boolean => field !== undefined && /^\d+$/.test(field)
