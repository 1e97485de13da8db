import type { Estimate as FormattedEstimate } from '../../format/estimate'
import type { Interval } from '../../statistics/resampling/interval'
import type { Estimate } from '../analysis/numbers'

/** A number of the analysis as the formatter takes it, with its interval over items. */
export const overItems = ({ value, interval }: Pick<Estimate, 'value' | 'interval'>): FormattedEstimate =>
  withInterval(value, interval)

/** The same number with its interval over items and raters: no bounds where there is none. */
export const overRaters = ({
  value,
  intervalOverRaters,
}: Pick<Estimate, 'value' | 'intervalOverRaters'>): FormattedEstimate =>
  withInterval(value, intervalOverRaters)

export const withInterval = (value: number | null, interval: Interval | null): FormattedEstimate => ({
  value,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
})
