import type { BenchmarkBoard } from '../board'
import { boardSentence } from '../board-sentence'

/** A board as JSON: values as stored (proportions in [0, 1]), absent ones null, times in UTC. */
export function boardJson(board: BenchmarkBoard) {
  const { descriptor, ...version } = board.version
  return {
    benchmark: {
      slug: board.slug,
      title: descriptor.title,
      suite: board.suite?.slug ?? null,
      isDemonstration: board.isDemonstration,
    },
    version: {
      number: version.number,
      contentHash: version.contentHash,
      instanceCount: version.instanceCount,
      clusterCount: version.clusterCount,
    },
    metric: board.metric,
    primaryMetric: descriptor.metrics[0] ?? null,
    metrics: descriptor.metrics,
    missing: descriptor.missing,
    statement: boardSentence(board.summary),
    summary: board.summary,
    rows: board.rows,
    /** From papers: never ranked with the rows above. */
    reported: board.reported,
  }
}
