import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import type { BlindingCheck } from '@/lib/studies/analysis/blinding-check'
import { withInterval } from '@/lib/studies/results/estimate'

/** What raters guessed at the end: whether a model or a clinician had written what they read. */
export function Blinding({ check }: { check: BlindingCheck | null }) {
  if (!check)
    return (
      <p className="text-soft">
        Raters were not asked answer by answer whom they took for the source, so whether the blinding held is
        not known.
      </p>
    )
  const { raters, guesses, unsure, model, clinician, right, p } = check
  return (
    <p className="max-w-[76ch] text-soft">
      {formatCount(raters)} raters made {formatCount(guesses)} guesses whether a model or a clinician had
      written an answer; {formatCount(unsure)} times they were unsure. “A model” was the guess for{' '}
      {formatCount(model.guessedModel)} of {formatCount(model.decided)} answers of models and{' '}
      {formatCount(clinician.guessedModel)} of {formatCount(clinician.decided)} of clinicians.{' '}
      {right &&
        `Right were ${formatEstimate(withInterval(right.value, right.interval), 'proportion')} % of the decided guesses. `}
      {p === null
        ? 'Only one kind of source was judged, so it cannot be tested whether they could tell.'
        : p < 0.05
          ? `They could tell the two apart (Fisher’s exact ${formatP(p)}): read the results as not fully blinded.`
          : `That they could tell the two apart is not shown (Fisher’s exact ${formatP(p)}).`}
    </p>
  )
}
