import { type BleuOptions, bleuDefaults, bleuValue } from '../generation/bleu'
import { bleuLayout } from '../generation/measures/bleu'
import { runAt } from '../generation/measures/measure'
import { type SumMetric, statisticAt } from '../metric'

interface BleuFacts {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly options: BleuOptions
}

/** The layout always holds four orders; BLEU of fewer takes the first of each. */
function bleuMetric({ id, title, description, options }: BleuFacts): SumMetric {
  const { maxOrder } = options
  return {
    kind: 'sum',
    id,
    title,
    unit: 'proportion',
    range: [0, 1],
    higherIsBetter: true,
    description,
    formula: 'min(1, exp(1 − r / c)) · exp(mean over n of log(matches(n) / total(n)))',
    source: 'Papineni et al. (2002); Post (2018), sacreBLEU 2.6.0',
    compile(layout) {
      const at = runAt(layout, bleuLayout)
      const count = statisticAt(layout, 'count')
      const precisions = new Array<number>(maxOrder).fill(0)
      const chosen = new Array<number>(2 * maxOrder + 2).fill(0)
      return (sums) => {
        if (sums[count] === 0) return null
        for (let n = 0; n < maxOrder; n++) {
          chosen[n] = sums[at + n]!
          chosen[maxOrder + n] = sums[at + 4 + n]!
        }
        chosen[2 * maxOrder] = sums[at + 8]!
        chosen[2 * maxOrder + 1] = sums[at + 9]!
        // e to the logarithm of 1 can come out a last digit above it
        return Math.min(1, bleuValue(chosen, options, precisions) / 100)
      }
    },
  }
}

export const bleu = bleuMetric({
  id: 'bleu',
  title: 'BLEU',
  description:
    'Corpus BLEU as sacreBLEU has it, divided by 100: geometric mean of clipped n-gram precisions for n = 1 … 4 times the brevity penalty; the k-th order without a match counts 1 / (2ᵏ · total). No match at all gives 0, and so do texts that are all too short for 4 words in a row. The benchmark names the tokeniser.',
  options: bleuDefaults,
})

const plain = (maxOrder: 1 | 2 | 3 | 4) =>
  bleuMetric({
    id: `bleu-${maxOrder}`,
    title: `BLEU-${maxOrder}, unsmoothed`,
    description: `Corpus BLEU over n-grams up to n = ${maxOrder} without smoothing: an order without a match gives 0.`,
    options: { ...bleuDefaults, maxOrder, smoothing: 'none' },
  })

export const bleu1 = plain(1)
export const bleu2 = plain(2)
export const bleu3 = plain(3)
export const bleu4 = plain(4)
