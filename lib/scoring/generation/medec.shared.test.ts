import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { shared } from '@/lib/testing/shared'
import { evaluateTexts } from './testing/evaluate-texts'
import { dataText, expectations } from './testing/expected'

interface Correction {
  flag: string
  sentence: string
  /** Null stands for NA. */
  text: string | null
}

/** The official file; "NA" is a value there, and 328 rows of commas stand for texts that are not public. */
function gold(file: string): Map<string, Correction> {
  const { data } = Papa.parse<Record<string, string>>(dataText(file), { header: true, skipEmptyLines: false })
  return new Map(
    data
      .filter((row) => (row['Text ID'] ?? '') !== '')
      .map((row) => [
        row['Text ID']!,
        {
          flag: row['Error Flag']!,
          sentence: row['Error Sentence ID']!,
          text: row['Corrected Sentence'] === 'NA' ? null : row['Corrected Sentence']!,
        },
      ]),
  )
}

/** A line `id flag sentence corrected sentence`, quotation marks optional; a correction with flag 0 counts as NA. */
function run(file: string): Map<string, Correction> {
  const lines = dataText(file)
    .split('\n')
    .flatMap((line) => {
      const parts = /^([a-z0-9-]+)\s([0-9]+)\s(-?[0-9]+)\s(.+)$/.exec(line.replace(/\r$/, ''))
      if (parts === null) return []
      const [, id, flag, sentence, text] = parts as unknown as [string, string, string, string, string]
      const corrected = text.trim().replace(/^"(.*)"$/s, '$1')
      return [[id, { flag, sentence, text: corrected === 'NA' || flag === '0' ? null : corrected }] as const]
    })
  return new Map(lines)
}

describe.skipIf(!shared)('MEDEC corrections', () => {
  const entries = expectations('medec')

  it('have 597 texts, 311 with an error', () => {
    const texts = [...gold(entries[0]!.gold[0]!).values()]
    expect(texts).toHaveLength(597)
    expect(texts.filter(({ flag }) => flag === '1')).toHaveLength(311)
  })

  it.each(entries.filter((entry) => entry.id.endsWith('/correction-pairs')))('$id', (entry) => {
    const { pairs, bothWithout } = paired(entry.gold[0]!, entry.predictions[0]!)
    expect(pairs).toHaveLength(entry.value)
    expect(bothWithout).toBe(entry.counts!.both_NA)
  })

  it.each(entries.filter((entry) => entry.id.endsWith('/rouge1-plain')))('$id', (entry) => {
    const { pairs } = paired(entry.gold[0]!, entry.predictions[0]!)
    expect(pairs).toHaveLength(entry.n)
    const value = evaluateTexts({ rouge: { types: ['rouge1'] } }, pairs).value('rouge-1')
    expect(Math.abs(value! - entry.value)).toBeLessThanOrEqual(entry.tolerance)
  })

  it('score otherwise by the official script’s package, which keeps case and counts distinct words', () => {
    const entry = entries.find(({ id }) => id.endsWith('/rouge1-plain'))!
    const { pairs } = paired(entry.gold[0]!, entry.predictions[0]!)
    const params = { rouge: { rule: 'rouge-package', types: ['rouge1'] } }
    const value = evaluateTexts(params, pairs).value('rouge-1')!
    expect(value).toBeGreaterThan(0)
    expect(value).toBeLessThan(entry.value)
  })
})

function paired(goldFile: string, runFile: string) {
  const predicted = run(runFile)
  const both = [...gold(goldFile)].map(([id, own]) => ({ gold: own.text, prediction: predicted.get(id) }))
  return {
    pairs: both.flatMap(({ gold: text, prediction }) =>
      text !== null && prediction?.text ? [{ gold: text, prediction: prediction.text }] : [],
    ),
    bothWithout: both.filter(({ gold: text, prediction }) => text === null && prediction?.text === null)
      .length,
  }
}
