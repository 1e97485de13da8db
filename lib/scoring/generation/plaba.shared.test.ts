import { describe, expect, it } from 'vitest'
import { shared } from '@/lib/testing/shared'
import { evaluateTexts, type TextPair } from './testing/evaluate-texts'
import { dataText, expectations } from './testing/expected'
import { workbookRows } from './testing/workbook'

const metricOf: Record<
  string,
  'bleu' | 'sari' | 'sari-paper' | 'sari-huggingface' | 'rouge-1' | 'rouge-2' | 'rouge-l'
> = {
  // the manifest's script averages precision and recall over n before F1, as EASSE does for `use_paper_version`
  'SARI, corpus form (EASSE)': 'sari-paper',
  // what the authors printed in their headings is EASSE's default
  'SARI as printed': 'sari',
  // and their BLEU is sacreBLEU's default over both references
  BLEU: 'bleu',
  'SARI, sentence form (Hugging Face)': 'sari-huggingface',
  'ROUGE-1 F1': 'rouge-1',
  'ROUGE-2 F1': 'rouge-2',
  'ROUGE-L F1': 'rouge-l',
}

/** One sheet holds several systems: the column whose heading names the system of the entry's id. */
function pairs(id: string, file: string): TextPair[] {
  const [heading, ...rows] = workbookRows(file)
  const column = (name: string) => {
    const found = heading!.findIndex((cell) => slug(cell) === name)
    return found >= 0 ? found : heading!.findIndex((cell) => slug(cell).startsWith(name))
  }
  const system = id.startsWith('plaba/bart/') ? id.split('/')[2]! : 'prediction'
  const references = heading!.flatMap((cell, i) => (slug(cell).startsWith('reference') ? [i] : []))
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => ({
      gold: { source: row[column('original')]!, references: references.map((i) => row[i]!) },
      prediction: row[column(system)]!,
    }))
}

/** Headings carry scores behind the name: `Transfer and Hybrid on PLABA (SARI=46.21, …)`. */
const slug = (heading: string): string =>
  heading
    .split(/[(:=]|SARI/)[0]!
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const evaluations = new Map<string, ReturnType<typeof evaluateTexts>>()

function evaluation(id: string, file: string, n: number) {
  const system = id.slice(0, id.lastIndexOf('/'))
  const known = evaluations.get(system)
  if (known) return known
  const read = pairs(id, file)
  expect(read).toHaveLength(n)
  const evaluated = evaluateTexts({ sari: { rules: ['easse', 'huggingface'] }, rouge: {}, bleu: {} }, read)
  evaluations.set(system, evaluated)
  return evaluated
}

describe.skipIf(!shared)('PLABA simplifications', () => {
  const entries = [...expectations('plaba'), ...expectations('plaba', { verified: false })]

  it.each(entries.filter((entry) => entry.kind === 'count'))('$id', (entry) => {
    // two of them have no final line feed
    const counts = entry.gold.map((file) => dataText(file).replace(/\n$/, '').split('\n').length)
    expect(counts).toEqual(Object.values(entry.value))
  })

  it.each(entries.filter((entry) => entry.metric in metricOf))('$id', (entry) => {
    const value = evaluation(entry.id, entry.predictions[0]!, entry.n).value(metricOf[entry.metric]!)
    expect(Math.abs(value! - entry.value)).toBeLessThanOrEqual(entry.tolerance)
  })
})
