import type { HeadToHeadBenchmark, ListedComparison } from '../head-to-head-board'

/** A clear win of a made-up medical system over its base on the benchmark "one". */
export const listedComparison = (change: Partial<ListedComparison> = {}): ListedComparison => ({
  system: { slug: 'aster-med', name: 'Aster-med', family: 'Aster', parameters: 7e9 },
  base: { slug: 'aster', name: 'Aster' },
  relation: 'base',
  benchmark: 'one',
  submissionId: 's1',
  againstSubmissionId: 't1',
  difference: 0.05,
  low: 0.01,
  high: 0.09,
  p: 0.02,
  n: 500,
  onlyThis: 60,
  onlyOther: 35,
  verdict: 'better',
  detectableDifference: 0.05,
  value: 0.7,
  higherIsBetter: true,
  shots: 0,
  mismatches: [],
  chosenFrom: null,
  detail: null,
  kinds: ['medical', 'base'],
  isDemonstration: false,
  ...change,
})

/** A column of the board, of 500 questions and no suite. */
export const listedBenchmark = (
  slug: string,
  change: Partial<HeadToHeadBenchmark> = {},
): HeadToHeadBenchmark => ({
  ...{
    slug,
    title: slug,
    suite: null,
    task: 'multiple-choice',
    metric: 'accuracy',
    metrics: ['accuracy'],
    instanceCount: 500,
  },
  ...{ publication: slug, overlaps: [], pooled: null },
  ...change,
})
