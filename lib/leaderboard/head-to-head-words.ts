import type { Outcome } from '../statistics/comparison/verdict'
import type { HeadToHeadPair, VerdictRule } from './head-to-head'
import type { HeadToHeadQuery } from './head-to-head-query'

/** What an outcome is called beside its sign. */
export const outcomeWords: Record<Outcome, string> = { win: 'better', tie: 'tie', loss: 'worse' }

/** How a cell is called, as a sentence. */
export const ruleInWords: Record<VerdictRule, string> = {
  interval: 'A comparison is a tie when the 95 % interval of its difference contains zero.',
  holm: 'A comparison is a tie unless its p, adjusted by Holm over the benchmarks of its pair, is at most .05 and its 95 % interval leaves zero out.',
}

/** Which submissions stand for the two systems, as a sentence. */
export function settingChoiceInWords(setting: HeadToHeadQuery['setting']): string {
  if (setting === 'best')
    return 'Each side shows its best submission, chosen by its score on these same instances, whatever the setting: both values are optimistic.'
  const closest = 'Each submission is held against the one of its base whose setting is closest.'
  if (setting === 'zero') return `${closest} Only zero-shot ones.`
  return setting === 'few' ? `${closest} Only those with examples shown.` : closest
}

/** What an adapted system is held against, and which of the two that is. */
export const relationInWords = ({ base, relation }: Pick<HeadToHeadPair, 'base' | 'relation'>): string =>
  relation === 'base' ? `from ${base.name}` : `beside ${base.name}, a declared counterpart`
