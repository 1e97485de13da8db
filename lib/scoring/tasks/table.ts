import type { Task } from '../task'
import { bioasq } from './bioasq'
import { classification } from './classification'
import { multipleChoice } from './multiple-choice'

/** Every kind of answer the library can score; a new one is a file and a line here. */
export const tasks = {
  'multiple-choice': multipleChoice,
  classification,
  bioasq,
} satisfies Record<string, Task>

export type TaskId = keyof typeof tasks

/** The task of that id; null when there is none. */
export function taskById(id: string): Task | null {
  return Object.hasOwn(tasks, id) ? (tasks as Record<string, Task>)[id]! : null
}
