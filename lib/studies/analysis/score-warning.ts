import type { Axis } from '../instruments/instrument'
import type { AgreementPanel } from './agreement-panel'
import { isScored } from './choice-arm'

const even = 'A mean takes the steps of this scale to be even.'

/** Why a mean of the scores of an axis is to be read with care; null for an axis without scores. */
export function scoreWarning(axis: Axis, agreement: AgreementPanel | null): string | null {
  if (!isScored(axis) || !agreement) return null
  if (agreement.n.pairable === 0)
    return `${even} No item was rated twice, so whether raters use it alike is not known.`
  const ordinal = agreement.alpha.at(-1)?.coefficient
  if (!ordinal || ordinal.value === null) return even
  const low = ordinal.interval?.low ?? ordinal.value
  if (low > 0) return even
  const alpha = ordinal.value.toFixed(2).replace('-', '−')
  return `${even} The raters' agreement cannot be told from chance (ordinal alpha ${alpha}): such means can still put arms in an order, but say little.`
}
