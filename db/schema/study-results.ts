import {
  bigint,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { studies } from './studies'
import { studyAnswers } from './study-questions'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Results as they were when the study was closed, and each time they were frozen again, with the reason. Append-only. */
export const studyResults = pgTable(
  'study_results',
  {
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    analysis: jsonb('analysis').$type<Record<string, unknown>>().notNull(),
    reason: text('reason').notNull(),
    frozenAt: at('frozen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.studyId, table.version] })],
)

/** Somebody looked behind the blinding before the study closed: who, when, why. Append-only. */
export const studyUnblindings = pgTable('study_unblindings', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  studyId: uuid('study_id')
    .notNull()
    .references(() => studies.id, { onDelete: 'cascade' }),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id),
  reason: text('reason').notNull(),
  at: at('at').notNull().defaultNow(),
})

/** An automatic metric's or an LLM judge's value for an answer, to hold against the raters'. */
export const judgeScores = pgTable(
  'judge_scores',
  {
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    judge: text('judge').notNull(),
    axis: text('axis').notNull(),
    answerId: uuid('answer_id')
      .notNull()
      .references(() => studyAnswers.id, { onDelete: 'cascade' }),
    value: doublePrecision('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.studyId, table.judge, table.axis, table.answerId] })],
)
