import { entriesOf } from '../instruments/axes-for'
import type { Axis, Option } from '../instruments/instrument'
import { type AxisKind, scaleOf } from '../instruments/scale'
import { type AgreementPanel, agreementPanel } from './agreement-panel'
import type { AgreementRating } from './agreement-scale'
import type { Observation, StudyIndex } from './observations'
import type { Resampling } from './resampling'
import { comparisonVotes } from './votes'

interface AxisAgreement {
  readonly agreement: AgreementPanel | null
  readonly agreementWithMissing: AgreementPanel | null
}

/** Agreement on an axis: on its options, on who was preferred whatever the side, or on the number of entries. */
export function axisAgreement(
  kind: AxisKind,
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
): AxisAgreement {
  const none = { agreement: null, agreementWithMissing: null }
  if (kind === 'entries') return { ...none, agreement: entryAgreement(axis, observations, resampling) }
  if (kind !== 'choice' && kind !== 'comparison') return none
  const chosen = kind === 'choice' ? choices(axis, observations) : preferences(axis, observations, index)
  const { level, options } = scaleOf(axis)
  const missing = axis.options.filter((option) => option.missing)
  const panel = (categories: readonly Option[], as: typeof level) =>
    agreementPanel(
      chosen.flatMap(({ option, ...rating }): AgreementRating[] => {
        const category = categories.findIndex(({ value }) => value === option)
        return category < 0 ? [] : [{ ...rating, category }]
      }),
      {
        level: as,
        labels: categories.map(({ label }) => label),
        scores: as === 'nominal' ? null : categories.map(({ score = 0 }) => score),
      },
      resampling,
    )
  return {
    agreement: panel(options, level),
    // "cannot rate" has no place on a scale, so here all options are names
    agreementWithMissing: missing.length === 0 ? null : panel([...options, ...missing], 'nominal'),
  }
}

interface Chosen {
  readonly unit: string
  readonly rater: string
  readonly option: string
}

const choices = ({ options }: Axis, observations: readonly Observation[]): Chosen[] =>
  observations.flatMap(({ unit, rating, answer }) => {
    const option = options.find(({ value }) => value === answer?.values[0])
    return option ? [{ unit, rater: rating.rater, option: option.value }] : []
  })

const preferences = (axis: Axis, observations: readonly Observation[], index: StudyIndex): Chosen[] =>
  comparisonVotes(axis, observations, index).votes.map(({ observation, option }) => ({
    unit: observation.unit,
    rater: observation.rating.rater,
    option: option?.value ?? '',
  }))

/** How alike raters are in the number of entries they made. */
function entryAgreement(
  { id }: Axis,
  observations: readonly Observation[],
  resampling: Resampling,
): AgreementPanel {
  const counted = observations.map(({ unit, rating }) => ({
    ...{ unit, rater: rating.rater },
    entries: entriesOf(id, rating.values).length,
  }))
  const scores = [...new Set(counted.map(({ entries }) => entries))].sort((a, b) => a - b)
  return agreementPanel(
    counted.map(({ entries, ...rating }) => ({ ...rating, category: scores.indexOf(entries) })),
    { level: 'interval', labels: scores.map(String), scores },
    resampling,
  )
}
