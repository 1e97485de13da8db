import type { Setting } from '../submissions/setting'

/** `zero-shot`, `5-shot`. */
export const shotsInWords = (shots: number): string => (shots === 0 ? 'zero-shot' : `${shots}-shot`)

/**
 * A setting on one line, leaving out what is not stated: `zero-shot, abstract shown, chain of thought`. That a system
 * was not fine-tuned, did not reason aloud or decoded greedily is the common case and goes without saying unless `full`.
 *
 * @returns `setting not stated` where nothing is
 */
export function settingInWords(setting: Setting | null, { full = false } = {}): string {
  if (!setting) return 'setting not stated'
  const { shots, context, chainOfThought, decoding, fineTuned } = setting
  const parts = [
    fineTuned ? 'fine-tuned' : fineTuned === false && full ? 'not fine-tuned' : null,
    shots === null ? null : shotsInWords(shots),
    context,
    chainOfThought ? 'chain of thought' : chainOfThought === false && full ? 'no chain of thought' : null,
    decoding !== null && (full || !/^greedy\b/i.test(decoding)) ? decoding : null,
  ].filter((part) => part !== null)
  if (parts.length > 0) return parts.join(', ')
  const isStated = Object.values(setting).some((entry) => entry !== null)
  if (isStated && !full) return settingInWords(setting, { full: true })
  return isStated ? 'prompt stated' : 'setting not stated'
}
