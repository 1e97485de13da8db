import { rubric } from '../tasks/rubric'
import { readPythonLiteral } from './python-literal'
import { evaluate } from './testing/evaluate'
import { dataLines, reachAll } from './testing/reach'

interface Item {
  readonly example_tags: readonly string[]
  readonly rubrics: readonly { points: number; tags: string[] }[]
  /** The judge's answers, as a Python literal. */
  readonly responses?: string
}

interface Judgement {
  readonly response_dict: { readonly criteria_met: boolean }
}

reachAll('HealthBench sample', ['healthbench-sample/'], (entry) => {
  const items = dataLines<Item>(entry.gold[0]!)
  if (entry.kind === 'count')
    return {
      value: { items: items.length, criteria: items.reduce((sum, { rubrics }) => sum + rubrics.length, 0) },
    }
  const judged = dataLines<Item>(entry.predictions[0]!)
  const tag = entry.id.split('/').at(-1)!
  // a theme is a property of the item, an axis or level one of the criterion
  const chosen = tag.startsWith('theme:')
    ? judged.filter(({ example_tags }) => example_tags.includes(tag))
    : judged
  const instances = chosen.map(({ rubrics, responses }, i) => ({
    id: String(i),
    gold: rubrics.map(({ points, tags }) => ({ points, tags })),
    prediction: (readPythonLiteral(responses!) as unknown as Judgement[]).map(
      ({ response_dict }) => response_dict.criteria_met,
    ),
  }))
  const isCriterionTag = /^(?:axis|level):/.test(tag)
  const scores = evaluate(rubric, { tags: isCriterionTag ? [tag] : [] }, instances)
  if (!isCriterionTag) return { value: scores.value('rubric-score'), n: scores.sum('count') }
  return {
    value: scores.value(`rubric-score:${tag}`),
    n: scores.sum(`count:${tag.replace(':', '%3A')}`),
  }
})
