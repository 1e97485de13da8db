import type { AnnotatedMention, AnnotatedRelation } from './document'

export interface ConceptEnds {
  readonly concepts: readonly [string, string]
  /** Whether the ends had roles, which the pair does not show. */
  readonly roles: boolean
}

/** The two concepts a relation links, through its mentions where it links those; null where they are not two. */
export function relationInConcepts(
  { between, ends }: AnnotatedRelation,
  mentions: readonly AnnotatedMention[],
): ConceptEnds | null {
  const concepts = ends.map(({ of }) => {
    if (between === 'concepts') return of
    const ids = mentions.find(({ name }) => name === of)?.ids ?? []
    return ids.length === 1 ? ids[0]! : null
  })
  const [first, second] = concepts
  if (concepts.length !== 2 || !first || !second) return null
  return { concepts: [first, second], roles: ends.some(({ role }) => role !== null) }
}
