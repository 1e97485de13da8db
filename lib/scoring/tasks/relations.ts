import { z } from 'zod'
import { type Keyed, setLayout, setStatistics } from '../keyed-sets'
import type { Task } from '../task'
import { typesOfEntries } from './declared-types'

const label = z.string().min(1)
const params = z.strictObject({
  /** The relation types that count; others, such as "no relation", are left out on both sides. */
  types: z.array(label).min(1),
  /** Whether the two ends may be given in either order. */
  symmetric: z.boolean().default(false),
})
const relations = z.array(z.strictObject({ type: label, head: label, tail: label }))
type Params = z.infer<typeof params>
type Relations = z.infer<typeof relations>

/**
 * Relations between mentions (or concepts) of a document, each a type and two ids. Statistics: tp, fp, fn, the same
 * per type.
 */
export const relationSets: Task<Params, Relations, Relations> = {
  id: 'relations',
  title: 'Relation extraction',
  description:
    'The set of (type, first id, second id) of a document is compared. A repeated relation counts once; a pair may have several types. Types that do not count are left out on both sides.',
  source: 'Krallinger et al. 2017 (ChemProt), evaluation kit 0.1; Li et al. 2016 (BC5CDR)',
  params,
  gold: relations,
  prediction: relations,
  layout: ({ types }) => setLayout(types),
  metrics: ['f1', 'precision', 'recall', 'macro-f1'],
  declaredTypes: ({ types }) => typesOfEntries(types, false),
  score: (options, gold, predicted) =>
    setStatistics(options.types, keyed(options, gold), keyed(options, predicted ?? [])),
}

const keyed = ({ types, symmetric }: Params, list: Relations): Keyed[] =>
  list
    .filter(({ type }) => types.includes(type))
    .map(({ type, head, tail }) => ({
      type,
      key: symmetric && tail < head ? `${tail}\t${head}` : `${head}\t${tail}`,
    }))
