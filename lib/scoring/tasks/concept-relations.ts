import { z } from 'zod'
import { type Keyed, setLayout, setStatistics } from '../keyed-sets'
import { type ConceptPair, conceptPairs } from '../relations/concept-pairs'
import type { Task } from '../task'

const label = z.string().min(1)
const params = z.strictObject({
  types: z.array(label).min(1),
  /** Pairs of entity types that are not annotated and do not count. */
  skippedPairs: z.array(z.tuple([label, label])).default([]),
  /** `association-accepted`: "Association" is right for a gold positive or negative correlation too. */
  typeMatching: z.enum(['exact', 'association-accepted']).default('exact'),
})
const document = z.strictObject({
  entities: z.array(z.strictObject({ id: label, type: label })).default([]),
  relations: z.array(
    z.strictObject({
      type: label,
      ends: z.tuple([label, label]),
      isNovel: z.boolean().nullable().default(null),
    }),
  ),
})
type Params = z.infer<typeof params>
type Document = z.infer<typeof document>

export const relationLevels = ['pair', 'novelty', 'all'] as const
const parts = ['tp', 'fp', 'fn'] as const

/**
 * Relations between the concepts of a document, as in BioRED.
 *
 * Statistics: tp, fp, fn with the relation type, the same per type; then pair (types do not matter), novelty (pair and
 * novelty) and all (pair, type and novelty), each as level:tp, level:fp, level:fn.
 */
export const conceptRelations: Task<Params, Document, Document> = {
  id: 'concept-relations',
  title: 'Relations between concepts',
  description:
    'Relations link concept ids of a document, not mentions, and have no direction. Compared as sets at four levels: the pair; pair and type; pair and novelty; all three. An id that joins several concepts by commas stands for each of them; gene@variant stands for the variant.',
  source: 'Luo et al. 2022 (BioRED); Lai et al. 2023 (BioREx), run_pubtator_eval.py',
  params,
  gold: document,
  prediction: document,
  layout: ({ types }) => [
    ...setLayout(types),
    ...relationLevels.flatMap((level) => parts.map((part) => `${level}:${part}`)),
  ],
  metrics: [
    'f1',
    'relation-all-f1',
    'relation-pair-f1',
    'relation-novelty-f1',
    'precision',
    'recall',
    'macro-f1',
  ],
  score(options, gold, predicted) {
    const entityTypes = new Map(
      [...(predicted?.entities ?? []), ...gold.entities].map(({ id, type }) => [id, type] as const),
    )
    const pairsOf = (relations: Document['relations']) =>
      conceptPairs(relations, (id) => entityTypes.get(id) ?? null, options.skippedPairs)
    const goldPairs = pairsOf(gold.relations)
    const pairs = accept(options, pairsOf(predicted?.relations ?? []), goldPairs)
    const typed = ({ pair, type }: ConceptPair): Keyed => ({ type, key: pair })
    const level = (key: (pair: ConceptPair) => string) =>
      setStatistics([], goldPairs.map(asKeyed(key)), pairs.map(asKeyed(key)))
    return Float64Array.of(
      ...setStatistics(options.types, goldPairs.map(typed), pairs.map(typed)),
      ...level(({ pair }) => pair),
      ...level(({ pair, isNovel }) => `${pair}\t${isNovel}`),
      ...level(({ pair, type, isNovel }) => `${pair}\t${type}\t${isNovel}`),
    )
  },
}

const asKeyed =
  (key: (pair: ConceptPair) => string) =>
  (pair: ConceptPair): Keyed => ({ type: '', key: key(pair) })

/** Predicted "Association" takes the type of the gold correlation it stands for, where the rule allows it. */
function accept(
  { typeMatching }: Params,
  pairs: readonly ConceptPair[],
  gold: readonly ConceptPair[],
): readonly ConceptPair[] {
  if (typeMatching === 'exact') return pairs
  const correlations = new Map(
    gold
      .filter(({ type }) => /^(?:Positive|Negative)_Correlation$/.test(type))
      .map(({ pair, type }) => [pair, type]),
  )
  return pairs.map((pair) =>
    pair.type === 'Association' ? { ...pair, type: correlations.get(pair.pair) ?? pair.type } : pair,
  )
}
