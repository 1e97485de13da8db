import type { StudyArm } from './study-data'

/** The arm that the others are held against, and what makes it so. */
export interface Baseline {
  readonly arm: string
  readonly because: 'clinicians' | 'adapted-from'
}

/**
 * Arms in the order in which differences are taken, the earlier less the later: as the study has them, with what was
 * adapted from another before that other, and clinicians last. So a difference is what is new less what it is held
 * against, as papers write it, and does not change its sign from study to study.
 *
 * @param arms in the order in which the organiser added them
 */
export function inComparedOrder<Arm extends StudyArm>(arms: readonly Arm[]): Arm[] {
  const ordered: Arm[] = []
  const met = new Set<string>()
  const place = (arm: Arm): void => {
    if (met.has(arm.id)) return
    met.add(arm.id)
    for (const adapted of arms) if (adapted.adaptedFrom === arm.id) place(adapted)
    ordered.push(arm)
  }
  arms.filter(({ kind }) => kind !== 'clinician').forEach(place)
  arms.filter(({ kind }) => kind === 'clinician').forEach(place)
  return ordered
}

/**
 * The sole arm of clinicians beside others; without clinicians the sole arm that another was adapted from.
 *
 * @returns null where there is no such arm, or several: then differences are between equals
 */
export function baselineOf(arms: readonly StudyArm[]): Baseline | null {
  if (arms.length < 2) return null
  const clinicians = arms.filter(({ kind }) => kind === 'clinician')
  const [first] = clinicians
  if (first) return clinicians.length === 1 ? { arm: first.id, because: 'clinicians' } : null
  const bases = arms.filter(({ id }) => arms.some(({ adaptedFrom }) => adaptedFrom === id))
  const [base] = bases
  return base && bases.length === 1 ? { arm: base.id, because: 'adapted-from' } : null
}
