import type { BenchmarkDescriptor } from '../benchmarks/descriptor'

/** What a missing answer does to a score: "Missing answers …". */
export const missingInWords: Record<BenchmarkDescriptor['missing'], string> = {
  wrong: 'count as wrong',
  dropped: 'are left out',
  refused: 'are not accepted',
}
