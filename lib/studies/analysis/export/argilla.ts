import { createHash } from 'node:crypto'
import type { Axis } from '../../instruments/instrument'
import { axisKind } from '../../instruments/scale'
import type { AxisAnswer } from '../../rating/values'
import type { StudyData } from '../study-data'
import { type AskedKey, answerName, askedKeys, mostAnswers, type RatedItem, ratedItems } from './rated-items'
import type { StudyTexts } from './texts'

/**
 * A study in the shapes of Argilla 2: the settings of a dataset (fields, questions) and its records with every rater's
 * responses. Argilla knows raters by UUID: each pseudonym has one, the same in every export of the study.
 *
 * @param study name that makes these UUIDs the study's own
 * @param texts null where they are not to be shown: then questions and arms stand by name
 * @see https://docs.argilla.io, Settings and Record
 */
export function argilla(
  data: StudyData,
  texts: StudyTexts | null,
  study: string,
): { settings: unknown; records: unknown[] } {
  const keys = askedKeys(data).filter(({ axis }) => typeOf(data, axis) !== null)
  const fields = ['question', ...Array.from({ length: mostAnswers(data) }, (_, place) => answerName(place))]
  return {
    settings: {
      guidelines: data.instrument.title,
      allow_extra_metadata: true,
      fields: fields.map((name) => ({
        ...{ name, title: name.replace('_', ' '), required: name === 'question' || name === answerName(0) },
        settings: { type: 'text', use_markdown: false },
      })),
      questions: keys.map(({ name, axis, title }) => ({
        ...{ name, title, description: axis.question, required: false },
        settings: typeOf(data, axis),
      })),
    },
    records: ratedItems(data).map((item, i) => recordOf(data, keys, texts, item, study, i + 1)),
  }
}

function typeOf({ instrument, ratings }: StudyData, axis: Axis): object | null {
  const options = axis.options.map(({ value, label }) => ({ value, text: label, description: null }))
  switch (axisKind(instrument, axis)) {
    case 'ranking': {
      const answers = Math.max(2, ...ratings.map(({ arms }) => arms.length))
      return {
        type: 'ranking',
        options: Array.from({ length: answers }, (_, place) => ({
          ...{ value: answerName(place), text: answerName(place).replace('_', ' '), description: null },
        })),
      }
    }
    case 'text':
      return { type: 'text', use_markdown: false }
    case 'several':
      return { type: 'multi_label_selection', options, visible_options: options.length }
    default:
      if (options.length === 0) return null
      return { type: 'label_selection', options, visible_options: options.length }
  }
}

function recordOf(
  data: StudyData,
  keys: readonly AskedKey[],
  texts: StudyTexts | null,
  item: RatedItem,
  study: string,
  number: number,
): unknown {
  const nameOf = (arm: string) => data.arms.find((candidate) => candidate.id === arm)?.name ?? 'check'
  return {
    id: `${study}-${number}`,
    fields: {
      question: texts?.questions[item.question]?.text ?? item.externalId,
      ...Object.fromEntries(
        item.arms.map((arm, place) => [
          answerName(place),
          texts?.answers[arm]?.[item.question] ?? nameOf(arm),
        ]),
      ),
    },
    metadata: { question: item.externalId, arms: item.arms.map(nameOf).join(' | '), kind: item.kind },
    suggestions: {},
    responses: Object.fromEntries(
      keys.flatMap(({ name, key, axis }) => {
        const given = item.ratings.flatMap(({ rating, values }) => {
          const value = responseValue(data, axis, values[key])
          return value === null
            ? []
            : [{ value, user_id: uuidOf(`${study} ${rating.rater}`), status: 'submitted' }]
        })
        return given.length === 0 ? [] : [[name, given]]
      }),
    ),
    vectors: {},
  }
}

function responseValue({ instrument }: StudyData, axis: Axis, answer: AxisAnswer | undefined): unknown {
  if (!answer) return null
  switch (axisKind(instrument, axis)) {
    case 'ranking':
      return rankingOf(answer)
    case 'text':
      // what people wrote may say who they are
      return null
    case 'several':
      return answer.values.length === 0 ? null : answer.values
    default:
      return answer.values[0] ?? null
  }
}

/** Tied answers share the better rank. */
function rankingOf({ ranking = [] }: AxisAnswer): { value: string; rank: number }[] | null {
  let before = 0
  const ranked = ranking.flatMap((tied) => {
    const rank = before + 1
    before += tied.length
    return tied.map((place) => ({ value: answerName(place), rank }))
  })
  return ranked.length === 0 ? null : ranked
}

/** A UUID (version 8, RFC 9562) that follows from a name. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    ...[hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)],
    hex.slice(20, 32),
  ].join('-')
}
