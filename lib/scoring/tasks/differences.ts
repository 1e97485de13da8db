import { z } from 'zod'
import type { Task } from '../task'

const params = z.strictObject({})
const difference = z.strictObject({ before: z.string(), after: z.string() })
const differences = z.array(difference)
type Difference = z.infer<typeof difference>

/**
 * Places where two versions of a document differ, each as the words before and after.
 *
 * Statistics: tp and fn count gold differences; fp counts predicted ones that find none.
 */
export const differenceSets: Task<z.infer<typeof params>, Difference[], Difference[]> = {
  id: 'differences',
  title: 'Differences between documents',
  description:
    'A gold difference is found when some predicted pair contains its words before and its words after, in any surroundings; white space and the width of characters (NFKC) do not count. A predicted pair that finds nothing is false. Recall alone is the official figure of SogoCheck: with it a prediction that quotes both documents whole would be perfect.',
  source: 'Sukeda et al. 2025 (SogoCheck), sogo_vllm.py',
  params,
  gold: differences,
  prediction: differences,
  layout: () => ['tp', 'fp', 'fn'],
  metrics: ['recall', 'precision', 'f1'],
  score(_, gold, predicted) {
    const wanted = gold.map(bare)
    const found = (predicted ?? []).map(bare)
    const finds = (pair: Difference, other: Difference) =>
      pair.before.includes(other.before) && pair.after.includes(other.after)
    const tp = wanted.filter((other) => found.some((pair) => finds(pair, other))).length
    const fp = found.filter((pair) => !wanted.some((other) => finds(pair, other))).length
    return [tp, fp, wanted.length - tp]
  },
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
const bare = ({ before, after }: Difference): Difference => ({
  before: squeezed(before),
  after: squeezed(after),
})
