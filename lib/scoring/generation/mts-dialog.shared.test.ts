import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { shared } from '@/lib/testing/shared'
import { evaluateTexts } from './testing/evaluate-texts'
import { dataText, expectations } from './testing/expected'

const rows = (file: string) =>
  Papa.parse<Record<string, string>>(dataText(file), { header: true, skipEmptyLines: true }).data

function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const mean = (values: ArrayLike<number>) =>
    Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(x), mean(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    xx += (x[i]! - meanX) ** 2
    yy += (y[i]! - meanY) ** 2
    xy += (x[i]! - meanX) * (y[i]! - meanY)
  }
  return xy / Math.sqrt(xx * yy)
}

describe.skipIf(!shared)('MTS-Dialog summaries', () => {
  const entries = expectations('mts-dialog')

  it('have 200 and 100 dialogues', () => {
    const expected = entries.find((entry) => entry.id === 'mts-dialog/gold')!
    expect(expected.gold.map((file) => rows(file).length)).toEqual(Object.values(expected.value))
  })

  // which summary has more facts right: ROUGE-1 against the physicians' counts, over four unnamed models
  it.each(entries.filter((entry) => entry.metric.startsWith('Pearson r of ROUGE-1 F1 and ')))(
    '$id',
    (entry) => {
      const [summaries, judged] = entry.predictions.map(rows)
      expect([summaries!.length, judged!.length]).toEqual([entry.n, entry.n])
      const column = (name: string) => Object.keys(summaries![0]!).find((key) => key.trim() === name)!
      const pairs = summaries!.map((row) => ({
        gold: row[column('Reference Summary')]!,
        prediction: row[column('Automatic Summary')]!,
      }))
      const scores = evaluateTexts({ rouge: { types: ['rouge1'] } }, pairs).column('rouge1:f1')
      const fact = entry.metric.slice('Pearson r of ROUGE-1 F1 and '.length)
      const key = Object.keys(judged![0]!).find((name) => name.trim() === fact)!
      const r = pearson(
        scores,
        judged!.map((row) => Number(row[key])),
      )
      expect(Math.abs(r - entry.value)).toBeLessThanOrEqual(entry.tolerance)
    },
  )
})
