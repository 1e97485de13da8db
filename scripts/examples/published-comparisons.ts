import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import {
  readPairedDifferences,
  readSubsampleMeans,
} from '@/lib/benchmarks/reported/read-published-comparisons'
import type { ReportedComparison } from '@/lib/benchmarks/reported/reported-comparison'
import { openReleased } from './example'

const differences = ['predictions', 'pubmedqa', 'encoder-panel', 'paired_bootstrap_diffs.tsv']
const means = ['ie', 'published-bootstrap-comparisons']

/** The published tables of comparisons in a data folder whose predictions were not released. */
export async function publishedComparisons(data: string): Promise<ReportedComparison[]> {
  const found: ReportedComparison[] = []
  const open = (...parts: string[]) => ({ name: parts.at(-1) ?? '', bytes: openReleased(data, ...parts) })
  if (existsSync(path.join(data, ...differences))) {
    for await (const one of readPairedDifferences(open(...differences))) found.push(one)
  }
  if (existsSync(path.join(data, ...means))) {
    const files = (await readdir(path.join(data, ...means))).filter((file) => file.endsWith('.csv')).sort()
    for (const file of files) {
      const benchmark = file.replace(/\.csv$/, '')
      for await (const one of readSubsampleMeans(open(...means, file), benchmark)) found.push(one)
    }
  }
  return found
}
