import { describe, expect, it } from 'vitest'
import { families } from './families'
import { runCase } from './run-case'

/** Small cases worked by hand, of options and edges that the given golden files have no case for. */
const cases: readonly {
  name: string
  of: readonly [family: string, metric: string]
  input: unknown
  params?: unknown
  expected: unknown
}[] = [
  {
    name: 'kappa of the pairs whose labels are both listed has nothing to disagree about',
    of: ['classification', 'cohen_kappa'],
    input: { y_true: ['a', 'b'], y_pred: ['a', 'a'] },
    params: { labels: ['a'] },
    expected: { unweighted: 'NaN', linear: 'NaN', quadratic: 'NaN' },
  },
  {
    name: 'labels of which gold has none are refused',
    of: ['classification', 'classification_report'],
    input: { y_true: ['a', 'b'], y_pred: ['a', 'a'] },
    params: { labels: ['c'], zero_division: 0 },
    expected: { error: 'ValueError' },
  },
  {
    name: 'correlation of more classes than a task keeps cells for',
    of: ['classification', 'matthews_corrcoef'],
    input: {
      y_true: Array.from({ length: 40 }, (_, i) => i),
      y_pred: Array.from({ length: 40 }, (_, i) => i),
    },
    params: {},
    expected: { value: 1 },
  },
  {
    name: 'two empty sets overlap as zero division says',
    of: ['classification', 'multilabel_report'],
    input: { labels: ['a', 'b'], y_true: [[], ['a']], y_pred: [[], ['b']] },
    params: { zero_division: 1 },
    expected: { jaccard_samples: 0.5, subset_accuracy: 0.5 },
  },
  {
    name: 'a single number explains nothing',
    of: ['classification', 'regression'],
    input: { y_true: [1], y_pred: [1] },
    params: {},
    expected: { mae: 0, r2: 'NaN' },
  },
  {
    name: 'an area of one class refuses the whole average',
    of: ['classification', 'multilabel_scores'],
    input: {
      y_true: [
        [1, 0],
        [1, 1],
      ],
      y_score: [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
    },
    params: {},
    expected: { error: 'ValueError' },
  },
  {
    name: 'a scheme is detected from the ends of tags where types come first',
    of: ['ner-seqeval', 'seqeval_strict_autodetect'],
    input: { y_true: [['Gene-B', 'Gene-E', 'O']], y_pred: [['Gene-B', 'Gene-E', 'O']] },
    params: { mode: 'strict', scheme: null, zero_division: 0, suffix: true },
    expected: {
      detected: 'IOBES',
      report: { Gene: { precision: 1, recall: 1, 'f1-score': 1, support: 1 } },
    },
  },
  {
    name: 'a class of what is no space, as in Python',
    of: ['mcq-lm-eval', 'regex_filter'],
    input: { text: 'Answer:\n\t B' },
    params: { regex_pattern: '[^\\S\\n]+(\\w)', group_select: 0, fallback: '[invalid]' },
    expected: { extracted: 'B' },
  },
  {
    name: 'three pairs leave a correlation the whole range',
    of: ['ranking-correlation', 'pearson_ci'],
    input: { x: [1, 1, 1], y: [1, 2, 3] },
    params: { confidence_level: 0.95 },
    expected: { low: -1, high: 1 },
  },
  {
    name: 'tasting tea, one-sided',
    of: ['inference-two-proportions', 'fisher_exact'],
    input: { count1: 3, nobs1: 4, count2: 1, nobs2: 4 },
    params: { alternative: 'greater' },
    expected: { p_value: 17 / 70, odds_ratio: 9 },
  },
  {
    name: 'one ranking has no F',
    of: ['inference-many', 'friedman'],
    input: { scores: [[1, 2, 3]] },
    params: {},
    expected: {
      statistic: 2,
      df: 2,
      mean_ranks: [1, 2, 3],
      kendall_w: 1,
      iman_davenport: { statistic: 'NaN', p_value: 'NaN', df1: 2, df2: 0 },
    },
  },
  {
    name: 'samples of one value are not permuted',
    of: ['inference-permutation', 'paired_permutation_exact'],
    input: { x: [1], y: [0] },
    params: { alternative: 'two-sided' },
    expected: { error: 'ValueError' },
  },
  {
    name: 'a resample without counts leaves an interval undefined',
    of: ['inference-bootstrap-exact', 'bootstrap_given_resamples'],
    input: {
      data: [
        [1, 0],
        [0, 0],
        [1, 0],
      ],
      resample_indices: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
    },
    params: { statistic: 'micro_f1', paired: true, confidence_levels: [0.95] },
    expected: {
      estimate: 2 / 3,
      standard_error: 'NaN',
      'level_0.95': { percentile: { low: 'NaN', high: 'NaN' } },
    },
  },
  {
    // 0.05/11 · 11 rounds to more than 0.05, though 0.05/11 is the threshold itself
    name: 'a p value at its threshold is rejected though its adjusted value rounds up',
    of: ['inference-multiplicity', 'adjust_p'],
    input: { p_values: [0.05 / 11, ...Array.from({ length: 10 }, () => 1)] },
    params: { alpha: 0.05 },
    expected: {
      bonferroni: { reject: [true, ...Array.from({ length: 10 }, () => false)] },
      holm: { reject: [true, ...Array.from({ length: 10 }, () => false)] },
      benjamini_hochberg: { reject: [true, ...Array.from({ length: 10 }, () => false)] },
    },
  },
  {
    name: 'the reference is certain of a difference without variance',
    of: ['inference-two-proportions', 'two_proportion_z'],
    input: { count1: 0, nobs1: 5, count2: 3, nobs2: 3 },
    params: { alternative: 'greater', pooled: false },
    expected: { z: '-Infinity', p_value: 1 },
  },
]

describe('golden cases made by hand', () => {
  for (const { name, of, input, params, expected } of cases)
    it(`${of.join(' ')}: ${name}`, () => {
      const adapter = families[of[0]]?.[of[1]]
      expect(adapter).toBeDefined()
      const testCase = { name, metric: of[1], input, params, expected }
      expect(adapter && runCase(adapter, testCase, { abs: 1e-9, rel: 1e-9 })).toEqual([])
    })
})
