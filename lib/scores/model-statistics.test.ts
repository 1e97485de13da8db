import { expect, test } from 'vitest'
import { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { metricValue } from '../scoring/engine'
import { letterEncoder } from '../scoring/models/testing'
import { signatureLine } from '../scoring/signature'
import { encoderFor } from './encoder-for'
import { metricSignature, scoreSignature } from './score-signature'
import { scoringRules } from './scoring-rules'
import { StatisticsBuilder } from './statistics'
import { testFacts } from './testing'

const facts = (missing: 'wrong' | 'dropped' = 'wrong') =>
  testFacts({
    task: 'free-text',
    params: { rouge: { types: ['rouge1'] }, bertScore: { model: 'letters' } },
    metrics: ['bertscore-f1', 'rouge-1'],
    extraction: ['verbatim'],
    missing,
  })

async function build(missing: 'wrong' | 'dropped', withModel: boolean) {
  const rules = scoringRules(facts(missing), null)
  const builder = new StatisticsBuilder(rules, 3)
  builder.add([
    { id: '1', gold: 'ab', isPredicted: true, answer: 'ab' },
    { id: '2', gold: 'ab', isPredicted: true, answer: 'abx' },
    { id: '3', gold: 'ab', isPredicted: false, answer: null },
  ])
  if (withModel) await builder.measure(letterEncoder)
  const { layout, columns } = builder.finish()
  return rules.metrics.map((metric) => metricValue(metric, layout, columns))
}

test('a model’s statistics stand beside the task’s own', async () => {
  const [bertScore, rouge] = await build('wrong', true)
  expect(bertScore).toBeCloseTo((1 + 0.8 + 0) / 3, 12)
  expect(rouge).toBeCloseTo(1 / 3, 12)
})

test('what is missing leaves them where it is dropped', async () => {
  expect((await build('dropped', true))[0]).toBeCloseTo((1 + 0.8) / 2, 12)
})

test('without the model the metric has no value, and the others have theirs', async () => {
  expect(await build('wrong', false)).toEqual([null, 1 / 3])
})

test('the signature names the model that was used, where one was', async () => {
  const rules = scoringRules(facts(), null)
  const parts = {
    descriptor: BenchmarkDescriptor.parse(facts()),
    versionHash: 'ab'.repeat(32),
    fileHash: 'cd'.repeat(32),
    extraction: 'verbatim',
  }
  const encoder = await encoderFor(rules, async () => letterEncoder)
  const signature = scoreSignature({ ...parts, encoder })
  expect(signature.encoder).toEqual({ name: 'letters', sha256: 'ab'.repeat(32) })
  expect(signatureLine(metricSignature(signature, 'bertscore-f1'))).toContain(
    '|model:letters|modelsha:abababab',
  )
  expect(signatureLine(metricSignature(signature, 'rouge-1'))).not.toContain('modelsha')
  expect(scoreSignature(parts)).not.toHaveProperty('encoder')
})

test('a benchmark that needs no model asks for none', async () => {
  const source = async () => {
    throw new Error('asked')
  }
  expect(await encoderFor(scoringRules(testFacts(), null), source)).toBeNull()
  expect(await encoderFor(scoringRules(facts(), null), undefined)).toBeNull()
})
