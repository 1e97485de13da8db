import type { JsonValue } from '../../prediction'
import { valueAt } from '../field-path'
import type { ReadingSink } from '../format'
import { wholeNumber } from './log-items'

/** What is read of a run: whether it is whole, and how often it asked. Nothing of models, hosts or errors. */
export const inspectRunPaths = [
  'status',
  'invalidated',
  'eval.config.limit',
  'eval.config.epochs',
  'eval.dataset.samples',
  'results.total_samples',
  'results.completed_samples',
]

type Run = { [key: string]: JsonValue }

/** Epochs of the run: outputs per sample. */
export const repeatsOf = (run: Run): number => wholeNumber(valueAt(run, 'eval.config.epochs')) ?? 1

/** What there is to say about a log as a whole. A log without a status is that of a run that did not come to its end. */
export function reportInspectRun(sink: Pick<ReadingSink, 'issue'>, run: Run): void {
  const { status = null, invalidated } = run
  if (status !== 'success') {
    const said = typeof status === 'string' ? `the status "${status.slice(0, 20)}"` : 'no header'
    sink.issue({
      code: 'unfinished-run',
      field: 'status',
      message: `The log has ${said}: the run did not come to its end.`,
      remedy: 'Finish it with "inspect eval-retry" and upload the log that makes.',
    })
  }
  if (invalidated === true) {
    const message = 'The log was marked as invalid after the run.'
    sink.issue({
      code: 'unfinished-run',
      field: 'invalidated',
      message,
      remedy: 'Upload a log that is valid.',
    })
  }
  const limit = valueAt(run, 'eval.config.limit') ?? null
  if (limit !== null) {
    const size = wholeNumber(valueAt(run, 'eval.dataset.samples'))
    const message = `The run was limited to ${typeof limit === 'number' ? limit : 'a part'}${size === null ? '' : ` of ${size.toLocaleString('en')} samples`}.`
    sink.issue({ code: 'partial-run', field: 'eval.config.limit', message })
  }
  const [completed, total] = ['completed_samples', 'total_samples'].map((name) =>
    wholeNumber(valueAt(run, `results.${name}`)),
  )
  if (completed != null && total != null && completed < total) {
    const message = `${completed.toLocaleString('en')} of ${total.toLocaleString('en')} samples were completed.`
    sink.issue({ code: 'partial-run', field: 'results.completed_samples', message })
  }
}
