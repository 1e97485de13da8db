import { describe, expect, it } from 'vitest'
import { DomainError } from '../../errors'
import { metricValue, scoreInstances } from '../engine'
import type { Metric } from '../metric'
import { textMetrics } from '../metrics/text-metrics'
import { type FreeTextGold, freeText, freeTextSignatures } from './free-text'

function evaluate(params: unknown, rows: [gold: FreeTextGold, prediction: string | null][]) {
  const instances = rows.map(([gold, prediction], i) => ({ id: `i${i}`, gold, prediction }))
  const scored = scoreInstances({
    task: freeText,
    params: freeText.params.parse(params),
    missing: 'wrong',
    instances,
  })
  return (metric: Metric) => metricValue(metric, scored.layout, scored.columns)
}

describe('free text against references', () => {
  it('computes only what the params name', () => {
    const params = freeText.params.parse({ rouge: { types: ['rouge1'] } })
    expect(freeText.layout(params)).toEqual(['count', 'rouge1:precision', 'rouge1:recall', 'rouge1:f1'])
    expect(() => textMetrics.bleu.compile(freeText.layout(params))).toThrow(TypeError)
  })

  it('refuses params that name no measure', () => {
    expect(freeText.params.safeParse({}).success).toBe(false)
  })

  it('averages ROUGE over instances, a missing text counting 0', () => {
    const value = evaluate({ rouge: {} }, [
      ['fever and cough', 'fever and cough'],
      ['fever', null],
    ])
    expect(value(textMetrics['rouge-1'])).toBe(0.5)
  })

  it('takes BLEU of the corpus from sums, not the mean of sentences', () => {
    // unigrams 3/4, bigrams 1/2 over both sentences together; lengths 4 and 4
    const value = evaluate({ bleu: { tokenizer: 'none' } }, [
      ['a b', 'a b'],
      ['c d', 'c e'],
    ])
    expect(value(textMetrics['bleu-1'])).toBeCloseTo(0.75, 12)
    expect(value(textMetrics['bleu-2'])).toBeCloseTo(Math.sqrt(0.75 * 0.5), 12)
  })

  it('scores Chinese by characters', () => {
    const value = evaluate({ bleu: { tokenizer: 'char' }, rouge: { unit: 'character' } }, [
      ['患者无发热', '患者有发热'],
    ])
    expect(value(textMetrics['bleu-1'])).toBeCloseTo(0.8, 12)
    expect(value(textMetrics['rouge-l'])).toBeCloseTo(0.8, 12)
  })

  it('counts a missing text as all edits in TER', () => {
    const value = evaluate({ ter: {} }, [
      ['a b c', 'a b c'],
      ['d', null],
    ])
    expect(value(textMetrics.ter)).toBe(0.25)
  })

  it('credits a missing text with no deletions in SARI', () => {
    const gold = { source: 'the old man', references: ['man'] }
    const empty = evaluate({ sari: { rules: ['easse', 'original'] } }, [[gold, '']])
    const missing = evaluate({ sari: { rules: ['easse', 'original'] } }, [[gold, null]])
    expect(empty(textMetrics.sari)).toBeGreaterThan(0)
    expect(missing(textMetrics.sari)).toBe(0)
    expect(missing(textMetrics['sari-original'])).toBe(0)
  })

  it('asks for the source where SARI needs it', () => {
    expect(() => evaluate({ sari: {} }, [['a reference', 'a text']])).toThrow(DomainError)
  })

  it('takes synonyms from the table it is given', () => {
    const synonyms = { medicin: ['drug'] }
    const rows: [FreeTextGold, string][] = [['the drug helps', 'the medicine helps']]
    const without = evaluate({ meteor: {} }, rows)(textMetrics.meteor)
    const withTable = evaluate({ meteor: { synonyms } }, rows)(textMetrics.meteor)
    expect(without).toBeLessThan(withTable ?? 0)
  })

  it('is undefined without instances', () => {
    const value = evaluate({ bleu: {}, rouge: {}, chrf: {}, ter: {}, sari: {} }, [])
    for (const metric of [
      textMetrics.bleu,
      textMetrics['rouge-l'],
      textMetrics.chrf,
      textMetrics.ter,
      textMetrics.sari,
    ])
      expect(value(metric)).toBeNull()
  })

  it('signs each measure in the style of sacreBLEU', () => {
    const params = freeText.params.parse({
      bleu: { tokenizer: 'intl', lowercase: true },
      rouge: { stem: true },
    })
    expect(freeTextSignatures(params, 1)).toEqual({
      bleu: 'nrefs:1|case:lc|eff:no|tok:intl|smooth:exp|version:2.6.0',
      rouge: expect.stringMatching(/^nrefs:1\|rule:rouge_score\|stem:yes\|unit:word\|version:/),
    })
  })
})
