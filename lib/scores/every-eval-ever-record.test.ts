import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { shared, sharedPath } from '../testing/shared'
import { everyEvalEverRecord, type RecordedSubmission } from './every-eval-ever-record'
import { scoreSignature } from './score-signature'
import { testFacts } from './testing'

const descriptor = BenchmarkDescriptor.parse(testFacts())
const submission: RecordedSubmission = {
  id: '0c1b8d1e-0000-4000-8000-000000000001',
  run: 2,
  setting: {
    shots: 5,
    context: null,
    chainOfThought: true,
    decoding: 'greedy',
    fineTuned: false,
    prompt: 'Question: …',
  },
  benchmark: { descriptor, versionNumber: 3 },
  system: {
    slug: 'example-med-7b',
    name: 'Example Med 7B',
    openWeights: true,
    links: [{ label: 'Weights', url: 'https://huggingface.co/example-org/example-med-7b' }],
    baseSlug: 'example-base-7b',
  },
  answeredCount: 9,
  instanceCount: 10,
  scoring: {
    signature: scoreSignature({
      descriptor,
      versionHash: 'ab'.repeat(32),
      fileHash: 'cd'.repeat(32),
      extraction: 'automatic',
    }),
    receipt: 'ef'.repeat(32),
    scoredAt: new Date(1_772_446_530_250),
    overall: [
      { metric: 'accuracy', value: 0.7, low: 0.4, high: 0.9, intervalMethod: 'Wilson', level: 0.95, n: 10 },
      {
        metric: 'macro-f1',
        value: 0.6,
        low: 0.3,
        high: null,
        intervalMethod: 'bootstrap percentile',
        level: 0.95,
        n: 10,
      },
      { metric: 'mcc', value: null, low: null, high: null, intervalMethod: null, level: 0.95, n: 10 },
    ],
  },
}
const options = { origin: 'https://rounds.example.org', now: new Date(1_772_446_600_000) }
/** zod reads no conditions; what this schema's ask for is asserted beside it. */
const withoutConditions = (key: string, value: unknown) =>
  ['if', 'then', 'else'].includes(key) ? undefined : value

const record = everyEvalEverRecord(submission, options)

test('a record has score, interval and n of every metric that is defined', () => {
  expect(record.evaluation_id).toBe('test-benchmark/example-org_example-med-7b/1772446530.25')
  expect(record.evaluation_results.map(({ evaluation_result_id: id }) => id)).toEqual([
    'test-benchmark.accuracy',
    'test-benchmark.macro-f1',
  ])
  const [accuracy, f1] = record.evaluation_results
  expect(accuracy?.score_details).toEqual({
    score: 0.7,
    details: { answered: '9', instances: '10', missing: 'wrong' },
    uncertainty: {
      confidence_interval: { lower: 0.4, upper: 0.9, confidence_level: 0.95, method: 'Wilson' },
      num_samples: 10,
    },
  })
  expect(accuracy?.metric_config).toMatchObject({ min_score: 0, max_score: 1, lower_is_better: false })
  // half an interval is none
  expect(f1?.score_details.uncertainty).toEqual({ num_samples: 10, num_bootstrap_samples: 10_000 })
})

test('a system is named as on Hugging Face where it links there, else by our own name', () => {
  expect(record.model_info).toMatchObject({ id: 'example-org/example-med-7b', developer: 'example-org' })
  const unlinked = everyEvalEverRecord(
    { ...submission, system: { ...submission.system, links: [] } },
    options,
  )
  expect(unlinked.model_info.id).toBe('example-med-7b')
  expect(unlinked.model_info).not.toHaveProperty('developer')
})

describe.skipIf(!shared)('the published schema', () => {
  const schema = () => {
    const file = readFileSync(sharedPath('formats/every-eval-ever/schema/eval.schema.json'), 'utf8')
    // it says draft-07 and uses the $defs of a later one
    const $schema = 'https://json-schema.org/draft/2020-12/schema'
    return z.fromJSONSchema({ ...JSON.parse(file, withoutConditions), $schema })
  }

  test('takes the record, with a setting and without', () => {
    const plain = everyEvalEverRecord({ ...submission, setting: null }, options)
    for (const one of [record, plain])
      expect(schema().safeParse(JSON.parse(JSON.stringify(one))).error).toBeUndefined()
  })

  test('refuses a record that lacks what it asks for', () => {
    const { eval_library: _, ...incomplete } = record
    expect(schema().safeParse(incomplete).success).toBe(false)
  })
})
