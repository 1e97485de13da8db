import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metricValue, scoreInstances, sumColumns } from '../engine'
import { textMetrics } from '../metrics/text-metrics'
import { extractiveQa } from '../tasks/extractive-qa'
import { type FreeTextGold, freeText } from '../tasks/free-text'

const everything = freeText.params.parse({
  rouge: { types: ['rouge1', 'rouge2', 'rouge3', 'rougeL', 'rougeLsum'] },
  bleu: {},
  chrf: { wordOrder: 2 },
  ter: {},
  sari: { rules: ['easse', 'original', 'huggingface'] },
  meteor: {},
  sentenceBleu: {},
})
const variants = [
  everything,
  freeText.params.parse({
    rouge: { rule: 'rouge-package' },
    bleu: { tokenizer: 'zh', lowercase: true },
    chrf: { whitespace: true },
    ter: { normalized: true, asianSupport: true, noPunctuation: true },
    sari: { tokenizer: 'intl', lowercase: false },
    meteor: { tokenizer: 'character', synonyms: { toString: ['x'], a: ['b'] } },
    sentenceBleu: { tokenizer: 'character', smoothing: 'none' },
  }),
  freeText.params.parse({ rouge: { rule: 'seq2seq', unit: 'character' }, bleu: { tokenizer: 'char' } }),
  freeText.params.parse({
    rouge: { stem: true, unit: 'word' },
    bleu: { tokenizer: 'intl' },
    ter: { normalized: true },
  }),
]

/** Words of a small vocabulary, so that texts overlap, mixed with any text at all. */
const word = fc.constantFrom(
  'the',
  'Fever',
  'fever.',
  '5.5',
  'mg/kg',
  'a',
  '患者',
  'β',
  "it's",
  '&amp;',
  '\n',
  '-',
  '..',
)
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
)
const plainText = fc.array(fc.constantFrom('fever', 'and', 'cough', 'mild', 'pain'), {
  minLength: 5,
  maxLength: 12,
})
const gold = fc.record({ references: fc.array(text, { minLength: 1, maxLength: 3 }), source: text })
const row = fc.record({ gold, prediction: fc.option(text) })

type Row = { gold: FreeTextGold; prediction: string | null }

function evaluate(rows: readonly Row[], params = everything) {
  const instances = rows.map((entry, i) => ({ id: String(i), ...entry }))
  return scoreInstances({ task: freeText, params, missing: 'wrong', instances })
}

const metricsOf = (layout: readonly string[]) =>
  Object.values(textMetrics).filter((metric) => {
    try {
      metric.compile(layout)
      return true
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  })

describe('metrics of free text', () => {
  it('stay in their range for any input, missing texts included', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...variants),
        (rows, params) => {
          const { layout, columns } = evaluate(rows, params)
          for (const column of columns) for (const value of column) expect(Number.isFinite(value)).toBe(true)
          for (const metric of metricsOf(layout)) {
            const value = metricValue(metric, layout, columns)
            expect(value, metric.id).not.toBeNull()
            expect(value!, metric.id).toBeGreaterThanOrEqual(metric.range[0])
            expect(value!, metric.id).toBeLessThanOrEqual(metric.range[1] + 1e-9)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('give a perfect text the best value', () => {
    fc.assert(
      fc.property(fc.array(plainText, { minLength: 1, maxLength: 4 }), (texts) => {
        // a source with nothing in common, so that everything is to be added and everything deleted
        const rows = texts.map((words) => {
          const perfect = words.join(' ')
          return {
            gold: { references: [perfect], source: 'une toute autre phrase ici' },
            prediction: perfect,
          }
        })
        const { layout, columns } = evaluate(rows)
        for (const metric of metricsOf(layout)) {
          const best = metric.higherIsBetter ? metric.range[1] : metric.range[0]
          const value = metricValue(metric, layout, columns)!
          if (metric.id === 'meteor') expect(value).toBeGreaterThan(0.99)
          // nothing was to be kept: that part is 0 or undefined, and counts 0 in two of the forms
          else if (metric.id.startsWith('sari')) expect(value).toBeCloseTo(perfectSari(metric.id), 9)
          else expect(value, metric.id).toBeCloseTo(best, 9)
        }
      }),
    )
  })

  it('do not depend on the order of instances', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        const forward = evaluate(rows)
        const backward = evaluate([...rows].reverse())
        for (const metric of metricsOf(forward.layout)) {
          const a = metricValue(metric, forward.layout, forward.columns)
          const b = metricValue(metric, backward.layout, backward.columns)
          expect(b!, metric.id).toBeCloseTo(a!, 12)
        }
      }),
    )
  })

  it('come from sums that add up over slices', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), (rows) => {
        const whole = sumColumns(evaluate(rows).columns)
        const first = sumColumns(evaluate(rows.slice(0, 1)).columns)
        const rest = sumColumns(evaluate(rows.slice(1)).columns)
        whole.forEach((value, s) => void expect(first[s]! + rest[s]!).toBeCloseTo(value, 9))
      }),
    )
  })
})

function perfectSari(id: string): number {
  if (id === 'sari' || id === 'sari-paper' || id === 'sari-original') return 2 / 3
  return id === 'sari-keep' ? 0 : 1
}

describe('extractive answers', () => {
  it('are scored without fault for any text, and best by an accepted answer', () => {
    const rule = fc.constantFrom('squad-1.1' as const, 'squad-2.0' as const)
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), rule, (answer, accepted, chosen) => {
        const params = extractiveQa.params.parse({ rule: chosen })
        const vector = Array.from(extractiveQa.score(params, accepted, answer))
        for (const value of vector) expect(value >= 0 && value <= 1).toBe(true)
        const [, exact] = Array.from(extractiveQa.score(params, [...accepted, 'fever'], 'the Fever!'))
        expect(exact).toBe(1)
      }),
    )
  })
})
