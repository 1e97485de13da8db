import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCsv } from '@/lib/benchmarks/reading/csv'
import { readText } from '@/lib/benchmarks/reading/lines'
import { metricValue, scoreInstances } from '@/lib/scoring/engine'
import { extractionRuleById } from '@/lib/scoring/extraction/table'
import { metricById } from '@/lib/scoring/metrics/table'
import { classification } from '@/lib/scoring/tasks/classification'
import { discordance } from '@/lib/statistics/comparison/discordance'
import { mcnemarExact } from '@/lib/statistics/comparison/mcnemar'
import { shared, sharedPath } from '@/lib/testing/shared'
import { openReleased } from './example'

interface Answer {
  id: string
  gold: string
  answer: string | null
}

interface Expected {
  id: string
  metric: string
  value: number
  tolerance: number
  verified: boolean
  n10: number
  n01: number
  p: number
}

/** Figures on sets that are no benchmark here (other MMLU subjects, a validation split): scored all the same. */
describe.skipIf(!shared)('released predictions on other sets', () => {
  const data = sharedPath('data')
  const entries = (
    shared ? JSON.parse(readFileSync(sharedPath('data/expected.json'), 'utf8')).entries : []
  ) as Expected[]
  const matching = (pattern: RegExp) =>
    entries.flatMap((entry) => {
      const match = pattern.exec(entry.id)
      return match && entry.verified ? [{ entry, parts: match.slice(1) as string[] }] : []
    })

  async function rowsOf(delimiter: string, ...path: string[]): Promise<Record<string, string>[]> {
    const rows: Record<string, string>[] = []
    let header: string[] | null = null
    for await (const { value } of readCsv(
      openReleased(data, 'predictions', ...path),
      path.join('/'),
      delimiter,
    )) {
      if (header) rows.push(Object.fromEntries(header.map((name, i) => [name, value[i] ?? ''])))
      else header = value
    }
    return rows
  }

  function score(answers: readonly Answer[], labels: readonly string[], metric: string): number | null {
    const instances = answers.map(({ id, gold, answer }) => ({ id, gold, prediction: answer }))
    const params = classification.params.parse({ labels })
    const { layout, columns } = scoreInstances({ task: classification, params, missing: 'wrong', instances })
    return metricValue(metricById(metric)!, layout, columns)
  }

  function expectComparison({ n10, n01, p }: Expected, a: readonly Answer[], b: readonly Answer[]): void {
    const right = (answers: readonly Answer[]) =>
      Uint8Array.from(answers, ({ gold, answer }) => (gold === answer ? 1 : 0))
    const { onlyA, onlyB } = discordance(right(a), right(b))
    expect([onlyA, onlyB]).toEqual([n10, n01])
    expect(mcnemarExact(onlyA, onlyB)).toBeCloseTo(p, 9)
  }

  const files: Record<string, [name: string, percent: number]> = {
    'biomistral-7b': ['BioMistral_BioMistral-7B', 0],
    'biomistral-7b-pruned50': ['BioMistral_BioMistral-7B', 50],
    'mistral-7b-v0.1': ['mistralai_Mistral-7B-v0.1', 0],
    'mistral-7b-v0.1-pruned50': ['mistralai_Mistral-7B-v0.1', 50],
  }
  const yesNoMaybe = ['yes', 'no', 'maybe']

  test('subjects of MMLU that are not medical', async () => {
    const rule = extractionRuleById('letter-or-option-inside')!
    const figures = matching(/^mmlu-clinical\/(.+)\/(formal_logic|logical_fallacies|global_facts)$/)
    expect(figures).toHaveLength(12)
    for (const { entry, parts } of figures) {
      const [model, subject] = parts as [string, string]
      const [name, percent] = files[model]!
      const rows = await rowsOf(',', 'mmlu-clinical', model, `mmlu_${name}_${percent}_percent.csv`)
      const answers = rows
        .filter((row) => row.subject === subject)
        .map(({ prompt, true_answer, raw_response }, i) => {
          const shown =
            /\nOptions:\nA\. ([\s\S]*)\nB\. ([\s\S]*)\nC\. ([\s\S]*)\nD\. ([\s\S]*)\nAnswer:$/.exec(prompt!)!
          const options = shown.slice(1).map((text, k) => ({ label: 'ABCD'[k]!, text }))
          return {
            id: String(i),
            gold: true_answer!,
            answer: rule.extract(raw_response!, { options, labels: null }),
          }
        })
      expect(score(answers, ['A', 'B', 'C', 'D'], 'accuracy'), entry.id).toBeCloseTo(entry.value, 9)
    }
  })

  test('the annotator of PubMedQA who also read the conclusion', async () => {
    const text = await readText(openReleased(data, 'qa/pubmedqa/ori_pqal.json'), 'ori_pqal.json')
    const articles = JSON.parse(text) as Record<
      string,
      { final_decision: string; reasoning_free_pred: string }
    >
    const tests = Object.keys(
      JSON.parse(await readText(openReleased(data, 'qa/pubmedqa/test_ground_truth.json'), 'truth')) as object,
    )
    const answers = tests.map((id) => ({
      id,
      gold: articles[id]!.final_decision,
      answer: articles[id]!.reasoning_free_pred,
    }))
    const figures = matching(/^pubmedqa\/human-reasoning_free_pred\/(accuracy|macro-f1)$/)
    expect(figures).toHaveLength(2)
    for (const { entry, parts } of figures) {
      expect(score(answers, yesNoMaybe, parts[0]!), entry.id).toBeCloseTo(entry.value, 9)
    }
  })

  test('a panel of encoders on a validation split, in four input modes', async () => {
    const rows = await rowsOf('\t', 'pubmedqa', 'encoder-panel', 'model_panel_predictions.tsv')
    const answersOf = (holds: (row: Record<string, string>) => boolean): Answer[] =>
      rows
        .filter(holds)
        .map(({ pmid, truth, prediction }) => ({ id: pmid!, gold: truth!, answer: prediction! }))
    const figures = matching(/^pubmedqa\/encoder-panel\/(.+)\/([^/]+)\/(accuracy|macro-f1)$/)
    expect(figures.length).toBeGreaterThan(50)
    for (const { entry, parts } of figures) {
      const [model, mode, metric] = parts as [string, string, string]
      const answers = answersOf((row) => row.model_id === model && row.input_mode === mode)
      expect(answers, entry.id).toHaveLength(150)
      expect(score(answers, yesNoMaybe, metric), entry.id).toBeCloseTo(entry.value, 9)
    }
    const comparisons = matching(/^pubmedqa\/compare\/encoder-(.+)-vs-bert$/)
    expect(comparisons.length).toBeGreaterThan(3)
    for (const { entry, parts } of comparisons) {
      const of = (name: string) =>
        answersOf((row) => row.display_name?.toLowerCase() === name && row.input_mode === 'question_context')
      expectComparison(entry, of(parts[0]!), of('bert'))
    }
  })
})
