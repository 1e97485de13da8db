import { Worker } from 'node:worker_threads'
import { type DrawPlan, drawPlan } from './draw-plan'
import { type BootstrapOptions, evaluateLanes, type ReplicateRange } from './replicates'
import { sumKernel } from './sum-kernel'

export interface ParallelOptions extends BootstrapOptions {
  readonly threads: number
}

/** What a worker thread receives: the kernel's arguments, with its part of the shared lane sums. */
interface KernelJob {
  readonly input: Parameters<typeof sumKernel>[0]
  readonly from: number
  readonly to: number
  readonly out: Float64Array
}

/** Draws below which starting threads costs more than it saves. */
const worthThreads = 2e7

/**
 * `bootstrapReplicates` with the drawing split over worker threads; the numbers are identical for any number of
 * threads. The metric itself is evaluated on the calling thread, so it may be any function.
 *
 * @param options.threads 1 or more; one thread, or little work, runs where it is called
 */
export async function parallelReplicates(options: ParallelOptions): Promise<Float64Array> {
  const { from, to, evaluate, threads, ...draws } = options
  const plan = drawPlan(draws)
  const lanes = await parallelLanes(plan, { from, to }, threads)
  return evaluateLanes(plan, lanes, Math.max(0, to - from), evaluate)
}

/**
 * Lane sums of a plan's replicates, the drawing split over threads: for callers that draw a long range piece by piece
 * from one plan. `evaluateLanes` makes replicates of them.
 */
export async function parallelLanes(
  plan: DrawPlan,
  { from, to }: ReplicateRange,
  threads: number,
): Promise<Float64Array> {
  const replicates = Math.max(0, to - from)
  const width = plan.input.lanes.length
  const units = plan.input.stratumSizes.reduce((sum, size) => sum + size, 0)
  const parts = replicates * units < worthThreads ? 1 : Math.min(threads, replicates)

  const lanes = new Float64Array(new SharedArrayBuffer(8 * replicates * width))
  const jobs = Array.from({ length: parts }, (_, part): KernelJob => {
    const begin = Math.floor((replicates * part) / parts)
    const end = Math.floor((replicates * (part + 1)) / parts)
    return {
      input: plan.input,
      from: from + begin,
      to: from + end,
      out: lanes.subarray(begin * width, end * width),
    }
  })
  const [own, ...others] = jobs
  const running = others.map(runInThread)
  if (own) sumKernel(own.input, own.from, own.to, own.out)
  await Promise.all(running)
  return lanes
}

/**
 * The worker's source is the text of `sumKernel`: a thread then needs no file of its own, whether this code runs
 * from sources, from a bundle or in a test. `__name` is what bundlers that keep function names may have put in.
 */
const workerSource = `
  const { parentPort, workerData } = require('node:worker_threads')
  const __name = (value) => value
  const kernel = ${sumKernel.toString()}
  kernel(workerData.input, workerData.from, workerData.to, workerData.out)
  parentPort.postMessage('done')
`

function runInThread(job: KernelJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerSource, { eval: true, workerData: job })
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`resampling thread ended with code ${code}`)))
  })
}
