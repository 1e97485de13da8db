import type fc from 'fast-check'
import type { Task } from '../task'
import type { TaskId } from '../tasks/table'

/** How to make up instances of a task, and what a perfect answer to one is. */
export interface TaskSample {
  readonly task: Task
  readonly params: unknown
  readonly gold: fc.Arbitrary<unknown>
  readonly prediction: fc.Arbitrary<unknown>
  /** The prediction that is right for a gold value. */
  perfect(gold: unknown, id: string): unknown
  /** Metrics a perfect prediction brings to their best value; those undefined on the sample are passed over. */
  readonly best: readonly string[]
}

export type SampleTable = Readonly<Partial<Record<TaskId, Omit<TaskSample, 'task'>>>>
