import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'

/** An arm as the results speak of it. */
export interface ShownArm {
  id: string
  name: string
  /** 0-based number in the study: its mark in every chart. */
  place: number
  kind: 'submission' | 'uploaded' | 'clinician'
  /** Page of its system, where that is public. */
  href: string | null
}

export type Arms = ReadonlyMap<string, ShownArm>

export const armsOf = (
  { arms }: Pick<StudyAnalysis, 'arms'>,
  hrefs: ReadonlyMap<string, string> = new Map(),
): Arms =>
  new Map(
    arms.map(({ id, name, kind }, place) => [id, { id, name, place, kind, href: hrefs.get(id) ?? null }]),
  )

/** An arm that a number speaks of; frozen results name only arms of their own. */
export const armAt = (arms: Arms, id: string): ShownArm =>
  arms.get(id) ?? { id, name: id, place: arms.size, kind: 'uploaded', href: null }
