import { z } from 'zod'
import { distinctMentions, matchStrict } from '../entities/match-mentions'
import { type Mention, MentionSchema, type PlacedMention, placeMention } from '../entities/mention'
import { setLayout } from '../keyed-sets'
import type { Task } from '../task'
import { typesOfEntries } from './declared-types'

const params = z.strictObject({
  types: z.array(z.string().min(1)).min(1),
  /** Whether start or end (not both) may be off by one place. */
  boundary: z.enum(['exact', 'one-off']).default('one-off'),
  end: z.enum(['exclusive', 'inclusive']).default('exclusive'),
  /** Ids that mean no concept. Gold mentions with no other are left out, and predictions on them too. */
  unknown: z.array(z.string()).default(['NIL', '-1']),
})
const mentions = z.array(MentionSchema)
type Params = z.infer<typeof params>

/** Mentions with the concept they mean. Statistics: tp, fp, fn, the same per type. */
export const linkedMentions: Task<Params, Mention[], Mention[]> = {
  id: 'linked-mentions',
  title: 'Linked mentions',
  description:
    'A mention is right when its type and place agree with a gold mention (start or end may be off by one) and they share at least one concept id. Gold mentions without a known concept are left out, and so are predictions on them.',
  source: 'Sänger et al. 2024 (HunFlair2), evaluate.py',
  params,
  gold: mentions,
  prediction: mentions,
  layout: ({ types }) => setLayout(types),
  metrics: ['f1', 'precision', 'recall', 'macro-f1'],
  declaredTypes: ({ types }) => typesOfEntries(types, false),
  score(options, gold, predicted) {
    const vector = new Float64Array(3 * (options.types.length + 1))
    const isKnown = ({ ids }: PlacedMention) => ids.some((id) => !options.unknown.includes(id))
    const reference = distinctMentions(place(options, gold))
    const all = distinctMentions(place(options, predicted ?? []))
    const onUnknown = matchStrict(
      reference.filter((mention) => !isKnown(mention)),
      all,
      options.boundary,
    ).predicted
    const wanted = reference.filter(isKnown)
    const candidates = all.filter((_, p) => !onUnknown[p])
    const found = matchLinked(options, wanted, candidates)
    const add = (part: 0 | 1 | 2, type: string) => {
      vector[part]! += 1
      const t = options.types.indexOf(type)
      if (t >= 0) vector[3 * (t + 1) + part]! += 1
    }
    wanted.forEach(({ type }, g) => {
      add(found.gold[g] ? 0 : 2, type)
    })
    candidates.forEach(({ type }, p) => {
      if (!found.predicted[p]) add(1, type)
    })
    return vector
  },
}

const place = ({ types, end }: Params, list: readonly Mention[]): PlacedMention[] =>
  list.filter(({ type }) => types.includes(type)).map((mention) => placeMention(mention, end))

/** Strict matches of which the pairs without a shared id are taken back. */
function matchLinked(options: Params, gold: readonly PlacedMention[], predicted: readonly PlacedMention[]) {
  const goldFound = gold.map(() => false)
  const predictedFound = predicted.map((mention) => {
    const g = gold.findIndex(
      (other, i) =>
        !goldFound[i] &&
        other.ids.some((id) => mention.ids.includes(id) && !options.unknown.includes(id)) &&
        matchStrict([other], [mention], options.boundary).gold[0],
    )
    if (g >= 0) goldFound[g] = true
    return g >= 0
  })
  return { gold: goldFound, predicted: predictedFound }
}
