import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { GuessedSource } from '@/lib/studies/blinding/guessed-source'
import { studyItemAnswers } from './study-questions'
import { studyRaters } from './study-raters'

/** Answers a rater is shown once more at their end and asked whom they take for the source. Drawn once, in this order. */
export const studySourceGuesses = pgTable(
  'study_source_guesses',
  {
    studyId: uuid('study_id').notNull(),
    raterId: uuid('rater_id').notNull(),
    /** 0-based order in which they are shown. */
    position: integer('position').notNull(),
    itemId: uuid('item_id').notNull(),
    place: integer('place').notNull(),
    /** Random: all that the rater's browser knows it by. */
    token: text('token').notNull().unique(),
    /** null: shown, and left out so far. */
    guess: text('guess').$type<GuessedSource>(),
    guessedAt: timestamp('guessed_at', { withTimezone: true, mode: 'date' }),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.raterId, table.position] }),
    unique('study_source_guesses_once').on(table.studyId, table.raterId, table.itemId),
    foreignKey({
      name: 'study_source_guesses_rater',
      columns: [table.studyId, table.raterId],
      foreignColumns: [studyRaters.studyId, studyRaters.userId],
    }),
    foreignKey({
      name: 'study_source_guesses_answer',
      columns: [table.itemId, table.place],
      foreignColumns: [studyItemAnswers.itemId, studyItemAnswers.place],
    }).onDelete('cascade'),
    check('study_source_guesses_guess', sql`${table.guess} in ('clinician', 'model', 'unsure')`),
    check('study_source_guesses_time', sql`(${table.guess} is null) = (${table.guessedAt} is null)`),
  ],
)
