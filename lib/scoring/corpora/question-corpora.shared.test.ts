import Papa from 'papaparse'
import { multipleChoice } from '../tasks/multiple-choice'
import { ordering } from '../tasks/ordering'
import { tally } from './group-by'
import { evaluate } from './testing/evaluate'
import { dataJson, dataLines, dataText, type Expectation, reachAll } from './testing/reach'

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.(?:json|jsonl|jsonl\.gz)$/, '')

/** Where each step was shown; of equal steps each takes the next place. */
function placesOf(steps: readonly string[], shown: readonly string[]): number[] {
  const used = new Set<number>()
  return steps.map((step) => {
    const place = shown.findIndex((other, i) => other === step && !used.has(i))
    used.add(place)
    return place
  })
}

/** Gold order scored against itself, given as positions in the shuffled list. */
function bioprobench(entry: Expectation) {
  const file = (name: string) => dataJson<unknown[]>(entry.gold.find((path) => path.includes(name))!)
  const orders = file('ORD') as { id: string; wrong_steps: string[]; correct_steps: string[] }[]
  const instances = orders.map(({ id, wrong_steps, correct_steps }) => ({
    id,
    gold: { shown: wrong_steps, correct: correct_steps },
    prediction: placesOf(correct_steps, wrong_steps),
  }))
  const scores = evaluate(ordering, {}, instances)
  if (scores.value('exact-match') !== 1 || scores.value('pooled-tau') !== 1) return null
  const errors = file('ERR') as { is_correct: boolean }[]
  return {
    value: {
      PQA: file('PQA').length,
      ERR: errors.length,
      ORD: scores.sum('count'),
      GEN: file('GEN').length,
      ERR_correct: errors.filter(({ is_correct }) => is_correct).length,
      ERR_wrong: errors.filter(({ is_correct }) => !is_correct).length,
    },
  }
}

/** Questions with one to three right options, scored against themselves. */
function yakugakuqa(entry: Expectation) {
  const items = dataLines<{
    problem_id: string
    answer: string[]
    text_only: boolean
    points?: number | string
  }>(entry.gold[0]!)
  const instances = items.map(({ problem_id: id, answer, points }) => ({
    id,
    gold: { answer, points: Number(points ?? 1) },
    prediction: answer.join(','),
  }))
  const params = { choices: Array.from({ length: 10 }, (_, i) => String(i + 1)), selection: 'multiple' }
  const scores = evaluate(multipleChoice, params, instances)
  // questions that the examiners struck have a remark in place of an option: nothing can be right there
  const struck = items.filter(({ answer }) => answer.some((label) => !/^\d+$/.test(label))).length
  if (scores.coverage.unreadable !== struck || scores.sum('correct') !== items.length - struck) return null
  const sizes = tally(items.map(({ answer }) => String(answer.length)))
  return {
    value: {
      items: items.length,
      single: sizes['1']!,
      double: sizes['2']!,
      triple: sizes['3']!,
      text_only: items.filter(({ text_only }) => text_only).length,
    },
  }
}

reachAll('BioProBench', ['bioprobench/'], bioprobench)
reachAll('YakugakuQA', ['yakugakuqa/'], yakugakuqa)

reachAll('ClinBench-HPB', ['clinbench-hpb/'], (entry) => ({
  value: Object.fromEntries(entry.gold.map((file) => [nameOf(file), dataJson<unknown[]>(file).length])),
}))

reachAll('SogoCheck', ['sogocheck/'], (entry) => ({
  value: Object.fromEntries(entry.gold.map((file) => [nameOf(file), dataLines(file).length])),
}))

reachAll('Medical question pairs', ['medical-question-pairs/'], (entry) => {
  const { data } = Papa.parse<string[]>(dataText(entry.gold[0]!), { skipEmptyLines: true })
  return { value: { pairs: data.length, ...tally(data.map((row) => `label_${row.at(-1)}`)) } }
})
