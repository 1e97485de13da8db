import type { Task } from '../task'
import { type TaskId, tasks } from '../tasks/table'
import { answersSamples } from './answers-samples'
import { labelsSamples } from './labels-samples'
import { mentionsSamples } from './mentions-samples'
import type { SampleTable, TaskSample } from './task-sample'

const table: SampleTable = { ...labelsSamples, ...mentionsSamples, ...answersSamples }

/** Samples of the tasks, with their tasks and with params read. */
export const samples: readonly (readonly [TaskId, TaskSample])[] = (
  Object.entries(table) as [TaskId, Omit<TaskSample, 'task'>][]
).map(([id, sample]) => {
  const task = tasks[id] as Task
  return [id, { ...sample, task, params: task.params.parse(sample.params) }] as const
})
