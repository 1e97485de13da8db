import type { BenchmarkFacts } from '../benchmarks/descriptor'

/** Facts of a small made-up benchmark, for tests. */
export function testFacts(facts: Partial<BenchmarkFacts> = {}): BenchmarkFacts {
  return {
    slug: 'test-benchmark',
    title: 'Test benchmark',
    summary: 'Made up for tests.',
    description: 'Made up for tests.',
    suite: null,
    languages: ['en'],
    split: 'test',
    citation: { text: 'None.' },
    licence: { name: 'CC0-1.0', showInstances: true, showGold: true },
    access: 'public',
    task: 'multiple-choice',
    params: { choices: 4 },
    metrics: ['accuracy'],
    missing: 'wrong',
    extraction: ['automatic', 'option-index', 'verbatim'],
    quota: { limit: 10, periodHours: 24 },
    ...facts,
  }
}
