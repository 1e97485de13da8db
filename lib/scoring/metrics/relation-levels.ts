import type { SumMetric } from '../metric'
import { f1 } from './f1'

/** F1 of relations at a level that leaves out their type or asks for novelty too. */
const atLevel = (level: string, title: string, meaning: string): SumMetric => ({
  ...f1,
  id: `relation-${level}-f1`,
  title,
  description: `F1 of unordered pairs of concepts, ${meaning}. 0 when nothing is right; undefined when there is nothing to find and nothing was predicted.`,
  source: 'Luo et al. 2022 (BioRED); BioCreative VIII track 1',
  compile(layout) {
    const prefix = `${level}:`
    return f1.compile(layout.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : '')))
  },
})

export const relationPairF1 = atLevel('pair', 'F1 of pairs', 'whatever the type')
export const relationNoveltyF1 = atLevel(
  'novelty',
  'F1 of pairs with novelty',
  'with novelty, whatever the type',
)
export const relationAllF1 = atLevel('all', 'F1 of pairs with type and novelty', 'with type and novelty')
