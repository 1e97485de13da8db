import type { z } from 'zod'
import { SCORER_VERSION } from '../../signature'

/** A text to be scored against its references. */
export interface MeasuredText {
  /** Null where the system gave none: what that counts as is each measure's own. */
  readonly candidate: string | null
  /** At least one. */
  readonly references: readonly string[]
  /** What the text was made from; null where the benchmark gives none. */
  readonly source: string | null
}

/** A family of text metrics: what it computes of one text, and under which options. */
export interface TextMeasure<Options> {
  readonly options: z.ZodType<Options>
  /** Names of the statistics, in the order of the vector. */
  layout(options: Options): readonly string[]
  score(options: Options, text: MeasuredText): ArrayLike<number>
  /** All that its values depend on, on one line in sacreBLEU's style. */
  signature(options: Options, references: number | 'var'): string
}

/** `rule:rouge_score|stem:no|…|version:1.0.0`, for measures that sacreBLEU has no signature for. */
export const ownSignature = (fields: Readonly<Record<string, string | number | boolean>>): string =>
  Object.entries({ ...fields, version: SCORER_VERSION })
    .map(([name, value]) => `${name}:${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`)
    .join('|')

/**
 * Where a run of statistics begins in a layout.
 *
 * @throws TypeError when the layout lacks one or has them in another order
 */
export function runAt(layout: readonly string[], names: readonly string[]): number {
  const at = layout.indexOf(names[0]!)
  const missing = names.find((name, i) => at < 0 || layout[at + i] !== name)
  if (missing !== undefined)
    throw new TypeError(`statistic "${missing}" is not where it belongs in the layout [${layout.join(', ')}]`)
  return at
}
