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
  ({
    base: `from ${base.name}`,
    counterpart: `beside ${base.name}, a declared counterpart`,
    peer: `beside ${base.name}, a peer`,
  })[relation]

/** What the other side of a pair is to the first, as a sentence. */
export const relationSentence = ({
  system,
  base,
  relation,
}: Pick<HeadToHeadPair, 'system' | 'base' | 'relation'>): string =>
  ({
    base: `${base.name} is the model that ${system.name} was adapted from.`,
    counterpart: `${base.name} is a general model declared as a counterpart of ${system.name}, not the one it was adapted from.`,
    peer: `${base.name} is a peer of ${system.name}: named to be compared with, and neither made from the other. The comparison says nothing of adaptation.`,
  })[relation]
