import { csvRecords } from '../reading/csv-records'
import { fault } from '../reading/fault'
import type { OpenedFile } from '../sources/file-source'
import { ReportedComparison } from './reported-comparison'

const remedy = 'Take the released table.'

const diffColumns = [
  'left_display',
  'right_display',
  'metric',
  'diff_left_minus_right',
  'ci_low',
  'ci_high',
  'p_two_sided_sign',
  'n_examples',
  'left_n_seeds',
  'right_n_seeds',
  'n_bootstrap',
] as const

/** The table of paired bootstrap differences of an audit of encoders on PubMedQA (tab-separated). */
export async function* readPairedDifferences(opened: OpenedFile): AsyncIterable<ReportedComparison> {
  for await (const { value: row } of csvRecords(opened, diffColumns, remedy, '\t')) {
    yield ReportedComparison.parse({
      benchmark: 'PubMedQA, 150 of PQA-L',
      systemName: row.left_display,
      againstName: row.right_display,
      metric: row.metric,
      instanceCount: Number(row.n_examples),
      difference: Number(row.diff_left_minus_right),
      low: Number(row.ci_low),
      high: Number(row.ci_high),
      pValue: Number(row.p_two_sided_sign),
      method: `paired bootstrap of the authors, ${row.n_bootstrap} resamples, ${row.left_n_seeds} and ${row.right_n_seeds} seeds`,
      source: 'frankl8383/pubmedqa-claim-safety-audit, paired_bootstrap_diffs.tsv',
      sourceUrl: 'https://github.com/frankl8383/pubmedqa-claim-safety-audit',
    })
  }
}

const meanColumns = [
  'Model 1',
  'Model 2',
  'Model 1 Mean',
  'Model 1 Confidence Interval',
  'Model 2 Mean',
  'Model 2 Confidence Interval',
  'p-value',
] as const

/**
 * A table of pairwise comparisons of Chen et al.: the two means with intervals of their own from bootstrap subsamples,
 * and a p that compares resampled means, not items. The difference has no interval there, and gets none here.
 *
 * @param benchmark what the systems' names begin with in the table
 */
export async function* readSubsampleMeans(
  opened: OpenedFile,
  benchmark: string,
): AsyncIterable<ReportedComparison> {
  for await (const { line, value: row } of csvRecords(opened, meanColumns, remedy)) {
    const ends = (column: 'Model 1 Confidence Interval' | 'Model 2 Confidence Interval') => {
      const numbers = row[column].replace(/[[\]]/g, '').trim().split(/\s+/).map(Number)
      const [low, high] = numbers
      if (numbers.length !== 2 || low === undefined || high === undefined || numbers.some(Number.isNaN))
        throw fault({ file: opened.name, line, field: column }, `"${row[column]}" is no interval`, remedy)
      return { low, high }
    }
    const [first, second] = [ends('Model 1 Confidence Interval'), ends('Model 2 Confidence Interval')]
    const [value, againstValue] = [Number(row['Model 1 Mean']), Number(row['Model 2 Mean'])]
    const short = (name: string) => name.replace(`${benchmark}_`, '')
    yield ReportedComparison.parse({
      benchmark: benchmark.replaceAll('_', ' '),
      systemName: short(row['Model 1']),
      againstName: short(row['Model 2']),
      metric: 'primary metric of the paper',
      ...{ value, valueLow: first.low, valueHigh: first.high },
      ...{ againstValue, againstLow: second.low, againstHigh: second.high },
      difference: Number((value - againstValue).toPrecision(12)),
      pValue: Number(row['p-value']),
      method:
        'bootstrap of the authors on subsamples; p compares resampled means, not items, and grows with the resamples',
      source: 'Chen et al. (2023), arXiv 2305.16326, quantitative evaluation results',
      sourceUrl: 'https://github.com/BIDS-Xu-Lab/Biomedical-NLP-Benchmarks',
    })
  }
}
