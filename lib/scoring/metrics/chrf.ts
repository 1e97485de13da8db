import { chrfDefaults, chrfFromSums } from '../generation/chrf'
import { chrfLayout } from '../generation/measures/chrf'
import { runAt } from '../generation/measures/measure'
import { type SumMetric, statisticAt } from '../metric'

const orders = (layout: readonly string[], unit: string) =>
  layout.filter((name) => name.startsWith(`chrf:${unit}:`)).length / 3

/** chrF of the orders the layout holds: with words it is chrF++. */
export const chrf: SumMetric = {
  kind: 'sum',
  id: 'chrf',
  title: 'chrF',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    'F-score with β = 2 of the average precision and average recall of character n-grams, counted over the corpus, over the orders that both sides have; divided by 100 against sacreBLEU. With word orders it is chrF++. 0 when no order exists on both sides.',
  formula: '(1 + β²) · P · R / (β² · P + R), β = 2',
  source: 'Popović (2015, 2017); sacreBLEU 2.6.0',
  compile(layout) {
    const options = {
      ...chrfDefaults,
      charOrder: orders(layout, 'character'),
      wordOrder: orders(layout, 'word'),
    }
    const at = runAt(layout, chrfLayout(Math.max(1, options.charOrder), options.wordOrder))
    const count = statisticAt(layout, 'count')
    return (sums) => (sums[count] === 0 ? null : chrfFromSums(sums, options, at) / 100)
  },
}
