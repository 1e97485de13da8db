import type { Axis } from '../../instruments/instrument'
import { axisKind } from '../../instruments/scale'
import type { AxisAnswer } from '../../rating/values'
import type { StudyData } from '../study-data'
import { type AskedKey, answerName, askedKeys, mostAnswers, type RatedItem, ratedItems } from './rated-items'
import type { StudyTexts } from './texts'

/**
 * A study in the shapes of Label Studio: the labelling interface (XML) and its annotated tasks (JSON), one task for each
 * item and one annotation for each rating. Raters stand in the results' `meta`, as their accounts do not exist there;
 * a ranking is written out, best first, since the tool has no ties.
 *
 * @param texts null where they are not to be shown: then questions and arms stand by name
 * @see https://labelstud.io/guide/task_format
 */
export function labelStudio(data: StudyData, texts: StudyTexts | null): { config: string; tasks: unknown[] } {
  const keys = askedKeys(data)
  return {
    config: configOf(data, keys),
    tasks: ratedItems(data).map((item, i) => taskOf(data, keys, texts, item, i + 1)),
  }
}

function configOf(data: StudyData, keys: readonly AskedKey[]): string {
  const texts = ['question', ...Array.from({ length: mostAnswers(data) }, (_, place) => answerName(place))]
  return [
    '<View>',
    ...texts.map((name) => `  <Text name="${name}" value="$${name}"/>`),
    ...keys.flatMap(({ name, axis, title }) => [
      `  <Header value="${xml(title)}: ${xml(axis.question)}"/>`,
      ...controlOf(data, name, axis),
    ]),
    '</View>',
    '',
  ].join('\n')
}

function controlOf({ instrument }: StudyData, name: string, axis: Axis): string[] {
  const kind = axisKind(instrument, axis)
  if (kind === 'ranking' || axis.options.length === 0)
    return [`  <TextArea name="${name}" toName="question"/>`]
  return [
    `  <Choices name="${name}" toName="question" choice="${axis.multiple ? 'multiple' : 'single'}">`,
    ...axis.options.map(({ value, label }) => `    <Choice value="${xml(label)}" alias="${xml(value)}"/>`),
    '  </Choices>',
  ]
}

function taskOf(
  data: StudyData,
  keys: readonly AskedKey[],
  texts: StudyTexts | null,
  item: RatedItem,
  id: number,
): unknown {
  const nameOf = (arm: string) => data.arms.find((candidate) => candidate.id === arm)?.name ?? 'check'
  const question = texts?.questions[item.question]
  return {
    id,
    data: {
      question: question?.text ?? item.externalId,
      ...(question?.context ? { context: question.context } : {}),
      ...(question?.reference ? { reference: question.reference } : {}),
      ...Object.fromEntries(
        item.arms.flatMap((arm, place) => [
          [answerName(place), texts?.answers[arm]?.[item.question] ?? nameOf(arm)],
          [answerName(place).replace('answer', 'arm'), nameOf(arm)],
        ]),
      ),
    },
    annotations: item.ratings.map(({ rating, values }) => ({
      result: keys.flatMap(({ name, key, axis }) =>
        resultOf(data, item, axis, values[key]).map((part) => ({
          ...{ from_name: name, to_name: 'question', ...part },
          meta: { rater: rating.rater, group: rating.group },
        })),
      ),
      ...{ was_cancelled: false, ground_truth: false },
      ...(rating.activeMs === null ? {} : { lead_time: rating.activeMs / 1000 }),
    })),
  }
}

function resultOf(
  { instrument, arms }: StudyData,
  item: RatedItem,
  axis: Axis,
  answer: AxisAnswer | undefined,
): { type: string; value: object }[] {
  if (!answer) return []
  if (axisKind(instrument, axis) === 'ranking') {
    const name = (place: number) => arms.find(({ id }) => id === item.arms[place])?.name ?? ''
    const order = (answer.ranking ?? []).map((tied) => tied.map(name).join(' = ')).join(' > ')
    return order === '' ? [] : [{ type: 'textarea', value: { text: [order] } }]
  }
  const chosen = answer.values
  return chosen.length === 0 ? [] : [{ type: 'choices', value: { choices: chosen } }]
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
