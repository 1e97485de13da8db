const MINUTE = 60_000
const BASE_MS = 5 * MINUTE
const PER_INSTANCE_MS = 30
const MOST_MS = 60 * MINUTE
/** A long text through a large encoder on a processor, with its reference. */
const PER_INSTANCE_OF_MODEL_MS = 3000
const MOST_OF_MODEL_MS = 24 * 60 * MINUTE

/**
 * How long the scoring of one submission may take before it is ended, in milliseconds of the clock: many times what
 * honest files of that size need (10,000 instances with metrics that need an order: under two minutes), and no more for
 * a file that was made to be slow. It grows with the benchmark, which its organiser chose, never with the file.
 *
 * @param options.instanceCount of the benchmark version
 * @param options.usesModel whether a metric runs a model over every instance
 */
export function scoringTimeLimitMs({
  instanceCount,
  usesModel,
}: {
  instanceCount: number
  usesModel: boolean
}): number {
  const ofModel = usesModel ? Math.min(MOST_OF_MODEL_MS, PER_INSTANCE_OF_MODEL_MS * instanceCount) : 0
  return Math.min(MOST_MS, BASE_MS + PER_INSTANCE_MS * instanceCount) + ofModel
}
