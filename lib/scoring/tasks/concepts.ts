import { z } from 'zod'
import { type Keyed, setLayout, setStatistics } from '../keyed-sets'
import type { Task } from '../task'
import { typesOfEntries } from './declared-types'

const label = z.string().min(1)
const params = z.strictObject({
  types: z.array(label).min(1),
  /** How ids are written: `pubtator` splits at "|", removes "MESH:" and leaves out "-1". */
  ids: z.enum(['as-given', 'pubtator']).default('as-given'),
})
const concepts = z.array(z.strictObject({ type: label, id: z.string() }))
type Params = z.infer<typeof params>
type Concepts = z.infer<typeof concepts>

/** Entity linking at document level: which concepts a document is about. Statistics: tp, fp, fn, the same per type. */
export const conceptSets: Task<Params, Concepts, Concepts> = {
  id: 'concepts',
  title: 'Concepts of documents',
  description:
    'The set of (type, concept id) of a document is compared; how often and where a concept is mentioned does not matter.',
  source: 'Li et al. 2016 (BC5CDR), evaluation kit 0.0.3',
  params,
  gold: concepts,
  prediction: concepts,
  layout: ({ types }) => setLayout(types),
  metrics: ['f1', 'precision', 'recall', 'macro-f1'],
  declaredTypes: ({ types }) => typesOfEntries(types, false),
  score: (options, gold, predicted) =>
    setStatistics(options.types, keyed(options, gold), keyed(options, predicted ?? [])),
}

function keyed({ types, ids }: Params, list: Concepts): Keyed[] {
  const wanted = list.filter(({ type }) => types.includes(type))
  if (ids === 'as-given') return wanted.map(({ type, id }) => ({ type, key: id }))
  return wanted.flatMap(({ type, id }) => pubtatorIds(id).map((key) => ({ type, key })))
}

/** The ids in one PubTator column, without vocabulary prefix; an unknown concept has none. */
export const pubtatorIds = (column: string): string[] =>
  column
    .split('|')
    .map((id) => id.trim().replace(/^MESH:/, ''))
    .filter((id) => id !== '' && id !== '-1')
