import { binomialUpper } from '../distributions/binomial'
import { adjustBonferroni } from '../multiplicity/bonferroni'
import { adjustHolm } from '../multiplicity/holm'
import { type RankSet, ranks } from './rank'
import { pairsOf, type RankBounds, rankBounds, type Side } from './stepdown'

export interface MultinomialRankOptions {
  /** How often each category was chosen; more is better. */
  readonly counts: readonly number[]
  readonly level?: number
  readonly side?: Side
  readonly simultaneous?: boolean
  readonly correction?: 'Holm' | 'Bonferroni'
}

/**
 * Exact confidence sets for ranks of categories by how often each was chosen ("which answer is best?"), from
 * conditional binomial tests of all pairs. Holds for any number of choices. Marginal sets always use Holm.
 *
 * @see Bazylik, Mogstad, Romano, Shaikh and Wilhelm (2021), Finite- and large-sample inference for ranks
 */
export function multinomialRankSets(options: MultinomialRankOptions): RankSet[] {
  const { counts, level = 0.95, side = 'two-sided', simultaneous = true } = options
  const size = counts.length
  const all = counts.map((_, i) => i)
  const rankOf = ranks(counts)
  const adjust = simultaneous && options.correction === 'Bonferroni' ? adjustBonferroni : adjustHolm

  const boundsOf = (family: readonly number[]) => {
    const pairs = [...new Set(pairsOf(family, size, side))]
    const adjusted = adjust(
      pairs.map((pair) => {
        const own = counts[Math.floor(pair / size)] as number
        return binomialUpper(own, own + (counts[pair % size] as number), 0.5)
      }),
    )
    return rankBounds(
      pairs.filter((_, k) => (adjusted[k] as number) <= 1 - level + Number.EPSILON),
      size,
      side,
    )
  }

  const together = simultaneous ? boundsOf(all) : null
  return all.map((i) => ({
    rank: rankOf[i] as number,
    ...((together ?? boundsOf([i]))[i] as RankBounds),
  }))
}
