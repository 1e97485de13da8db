import type { InstrumentMode } from '../instruments/instrument'
import type { LayOutInput } from '../plan/lay-out'
import type { StudyPlan } from '../plan/plan'
import type { QuestionUse } from '../states'

/** What the planner in the browser needs of a design, and no more: no texts, no names, no ids. */
export interface CompactDesign {
  readonly mode: InstrumentMode
  readonly seed: string
  readonly arms: number
  /** Arms that are compared. */
  readonly compared: number
  /** Of each question: what it is for, whether something is expected of it, which arms answered it. */
  readonly questions: readonly (readonly [use: QuestionUse, isExpected: boolean, arms: readonly number[]])[]
}

export function compactDesign(
  { mode, seed, armIds, questions }: Omit<LayOutInput, 'plan'>,
  compared: number,
): CompactDesign {
  const numbers = new Map(armIds.map((id, number) => [id, number]))
  return {
    ...{ mode, seed, arms: armIds.length, compared },
    questions: questions.map(({ use, expected, armIds: answered }) => [
      use,
      expected !== null,
      answered.flatMap((id) => numbers.get(id) ?? []),
    ]),
  }
}

/** The design with numbers for ids, as the lay-out takes it. */
export const spreadDesign = (
  { mode, seed, arms, questions }: CompactDesign,
  plan: StudyPlan,
): LayOutInput => ({
  ...{ mode, seed, plan },
  armIds: Array.from({ length: arms }, (_, number) => String(number)),
  questions: questions.map(([use, isExpected, answered], number) => ({
    ...{ id: String(number), use, expected: isExpected ? {} : null },
    armIds: answered.map(String),
  })),
})
