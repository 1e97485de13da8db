/** What a paired comparison says of a system against another. */
export type VerdictWord = 'better' | 'worse' | 'equivalent' | 'tie'

/**
 * The word of a stored verdict. A comparison that cannot tell two systems apart is a tie; that they are equivalent is
 * said only where a margin was stated and the interval lies within it.
 */
export const verdictWord = (verdict: 'better' | 'worse' | 'equivalent' | 'inconclusive'): VerdictWord =>
  verdict === 'inconclusive' ? 'tie' : verdict
