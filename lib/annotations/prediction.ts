import { z } from 'zod'
import { type AnnotatedDocument, isIndividualMention } from './document'
import { relationInConcepts } from './relation-in-concepts'

const place = z.int().nonnegative()

/** An annotated document as a prediction: what is left of it whatever the task, and the task takes its part. */
export const AnnotationPrediction = z.strictObject({
  mentions: z.array(
    z.strictObject({
      type: z.string().min(1),
      spans: z.array(z.tuple([place, place])).min(1),
      ids: z.array(z.string()),
    }),
  ),
  relations: z.array(
    z.strictObject({
      type: z.string().min(1),
      ends: z.array(z.string()),
      isNovel: z.boolean().nullable(),
    }),
  ),
})
export type AnnotationPrediction = z.infer<typeof AnnotationPrediction>

/** Mentions without the parts of composite ones, and relations by concept where their mentions name one. */
export function annotationPrediction(document: AnnotatedDocument): AnnotationPrediction {
  return {
    mentions: document.mentions
      .filter((mention) => !isIndividualMention(mention))
      .map(({ type, spans, ids }) => ({ type, spans: spans.map(([a, b]) => [a, b]), ids: [...ids] })),
    relations: document.relations
      .filter(({ type }) => type !== '')
      .map((relation) => ({
        type: relation.type,
        ends: [
          ...(relationInConcepts(relation, document.mentions)?.concepts ?? relation.ends.map(({ of }) => of)),
        ],
        isNovel: relation.attributes.novel === undefined ? null : relation.attributes.novel === 'Novel',
      })),
  }
}

type Convert = (document: AnnotationPrediction) => unknown

/** What each task takes of an annotated document. */
const converters: Readonly<Record<string, Convert>> = {
  entities: ({ mentions }) => mentions.map(({ type, spans }) => ({ type, spans })),
  'linked-mentions': ({ mentions }) =>
    mentions.map(({ type, spans, ids }) => ({ type, spans, ids: ids.flatMap(splitIds) })),
  concepts: ({ mentions }) => mentions.flatMap(({ type, ids }) => ids.map((id) => ({ type, id }))),
  relations: ({ relations }) =>
    pairs(relations).map(({ type, ends: [head, tail] }) => ({
      type,
      head: bareMesh(head),
      tail: bareMesh(tail),
    })),
  'concept-relations': ({ mentions, relations }) => ({
    entities: distinct(
      mentions.flatMap(({ type, ids }) =>
        ids.flatMap((column) => column.split(',').map((id) => ({ id: id.trim(), type }))),
      ),
    ),
    relations: pairs(relations),
  }),
}

/** The task's own form of an annotated document; null where the task has no use for one. */
export const answerOfAnnotations = (task: string, document: AnnotationPrediction): unknown =>
  Object.hasOwn(converters, task) ? converters[task]!(document) : null

const splitIds = (column: string): string[] =>
  column
    .split(/[,;|]/)
    .map((id) => id.trim())
    .filter((id) => id !== '')

/** Relation lines of BC5CDR have MeSH ids without their prefix. */
const bareMesh = (id: string): string => id.replace(/^MESH:/, '')

const pairs = (relations: AnnotationPrediction['relations']) =>
  relations.flatMap(({ type, ends: [first, second, ...others], isNovel }) =>
    first && second && others.length === 0
      ? [{ type, ends: [first, second] as [string, string], isNovel }]
      : [],
  )

function distinct(entities: readonly { id: string; type: string }[]) {
  const found = new Map(entities.filter(({ id }) => id !== '').map((entity) => [entity.id, entity]))
  return [...found.values()]
}
