import { visualQa } from '../tasks/visual-qa'
import { tally } from './group-by'
import { evaluate } from './testing/evaluate'
import { dataJson, dataLines, reachAll } from './testing/reach'

reachAll('VQA-RAD', ['vqa-rad/'], (entry) => {
  const questions = dataJson<{ qid: number; answer: string | number; answer_type: string }[]>(entry.gold[0]!)
  // answers may be numbers, types may carry blanks
  const kindOf = (type: string) => (type.trim() === 'OPEN' ? ('open' as const) : ('closed' as const))
  if (entry.kind === 'count')
    return {
      value: {
        questions: questions.length,
        ...tally(questions.map(({ answer_type }) => answer_type.trim())),
      },
    }
  // ids count from another origin: the order is the same
  const answers = dataLines<{ text: string }>(entry.predictions[0]!)
  const instances = questions.map(({ answer, answer_type }, i) => ({
    id: String(i),
    gold: { kind: kindOf(answer_type), answer: String(answer) },
    prediction: answers[i]!.text,
  }))
  const measure = entry.id.split('/').at(-1)!
  if (measure === 'open-recall') {
    const scores = evaluate(visualQa, {}, instances)
    return { value: scores.value('vqa-open-recall'), n: scores.sum('open:count') }
  }
  const closed = measure.replace(/^closed-/, '')
  const scores = evaluate(visualQa, { closed }, instances)
  return { value: scores.value('vqa-closed-accuracy'), n: scores.sum('closed:count') }
})
