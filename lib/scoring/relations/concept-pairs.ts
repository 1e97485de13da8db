export interface ConceptRelation {
  readonly type: string
  /** Two concept ids; a comma joins several ids of one end, `gene@variant` stands for the variant. */
  readonly ends: readonly [string, string]
  readonly isNovel: boolean | null
}

export interface ConceptPair {
  /** The two ids in order, so that direction does not matter. */
  readonly pair: string
  readonly type: string
  readonly isNovel: boolean | null
}

/**
 * Relations as unordered pairs of single concepts: joined ids are split and crossed, `gene@variant` keeps the variant.
 *
 * @param typeOf entity type of a concept id, null where unknown
 * @param skipped pairs of entity types that do not count
 */
export function conceptPairs(
  relations: readonly ConceptRelation[],
  typeOf: (id: string) => string | null,
  skipped: readonly (readonly [string, string])[],
): ConceptPair[] {
  const isSkipped = (a: string, b: string) => {
    const [x, y] = [typeOf(a), typeOf(b)]
    return skipped.some(([p, q]) => (x === p && y === q) || (x === q && y === p))
  }
  return relations.flatMap(({ type, ends, isNovel }) =>
    single(ends[0]).flatMap((a) =>
      single(ends[1]).flatMap((b) =>
        isSkipped(a, b) ? [] : [{ pair: a < b ? `${a}\t${b}` : `${b}\t${a}`, type, isNovel }],
      ),
    ),
  )
}

const single = (end: string): string[] => end.split(',').map((id) => id.slice(id.indexOf('@') + 1).trim())
