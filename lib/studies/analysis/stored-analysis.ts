import type { StudyAnalysis } from './analysis'
import type { BlindingCheck } from './blinding-check'

/**
 * A frozen analysis as it is read today. Results stay as they were frozen, so what was not yet worked out then is null.
 *
 * @param stored what freezing wrote: an analysis as plain JSON, of this or an earlier edition
 */
export function storedAnalysis(stored: Record<string, unknown>): StudyAnalysis {
  const analysis = stored as unknown as StudyAnalysis
  return {
    ...analysis,
    // differences always were that, before it was written down
    ...{ differences: 'earlier less later', baseline: analysis.baseline ?? null },
    blinding: analysis.blinding && storedCheck(analysis.blinding),
  }
}

function storedCheck(check: BlindingCheck): BlindingCheck {
  if (check.couldTell !== undefined) return check
  return {
    ...check,
    ...{ skipped: 0, rightByChance: null, test: 'Fisher exact', couldTell: null },
    model: { ...check.model, guesses: null, index: null },
    clinician: { ...check.clinician, guesses: null, index: null },
  }
}
