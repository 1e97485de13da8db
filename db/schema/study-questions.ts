import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { ItemKind, QuestionUse } from '@/lib/studies/states'
import { studies, studyArms } from './studies'

export const studyQuestions = pgTable(
  'study_questions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    externalId: text('external_id').notNull(),
    text: text('text').notNull(),
    context: text('context'),
    reference: text('reference'),
    /** Specialty a rater needs, when the plan matches expertise. */
    expertise: text('expertise'),
    /** Whether it counts, or watches over the raters. */
    use: text('use').$type<QuestionUse>().notNull().default('regular'),
    /** What a calibration or gold question should get. */
    expected: jsonb('expected').$type<RatingValues>(),
    /** Criteria or claims that the instrument's item axes repeat over, and whatever else the item carries. */
    fields: jsonb('fields').$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    unique('study_questions_external').on(table.studyId, table.externalId),
    unique('study_questions_position').on(table.studyId, table.position),
    check('study_questions_use', sql`${table.use} in ('regular', 'calibration', 'gold')`),
    check('study_questions_expected', sql`${table.use} <> 'regular' or ${table.expected} is null`),
  ],
)

/** An arm's text for a question. */
export const studyAnswers = pgTable(
  'study_answers',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    armId: uuid('arm_id')
      .notNull()
      .references(() => studyArms.id, { onDelete: 'cascade' }),
    questionId: uuid('question_id')
      .notNull()
      .references(() => studyQuestions.id, { onDelete: 'cascade' }),
    text: text('text').notNull(),
    /** Lower case; whoever wrote the answer never rates it, also where they have no account yet. */
    authorEmail: text('author_email'),
  },
  (table) => [
    unique('study_answers_once').on(table.armId, table.questionId),
    index('study_answers_question').on(table.questionId),
  ],
)

/** One thing to rate: a question with one answer, two, or several. */
export const studyItems = pgTable(
  'study_items',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    questionId: uuid('question_id')
      .notNull()
      .references(() => studyQuestions.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ItemKind>().notNull().default('regular'),
    /** What a gold or calibration item should get. */
    expected: jsonb('expected').$type<RatingValues>(),
    /** The item a hidden repeat shows again. */
    repeatOf: uuid('repeat_of').references((): AnyPgColumn => studyItems.id, { onDelete: 'cascade' }),
    /** Ratings wanted: as many slots exist. */
    slotCount: integer('slot_count').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    unique('study_items_position').on(table.studyId, table.position),
    index('study_items_question').on(table.questionId),
    check('study_items_kind', sql`${table.kind} in ('regular', 'anchor', 'calibration', 'gold', 'repeat')`),
    check('study_items_repeat', sql`(${table.kind} = 'repeat') = (${table.repeatOf} is not null)`),
  ],
)

export const studyItemAnswers = pgTable(
  'study_item_answers',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => studyItems.id, { onDelete: 'cascade' }),
    /** 0-based place before any shuffling. */
    place: integer('place').notNull(),
    answerId: uuid('answer_id')
      .notNull()
      .references(() => studyAnswers.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.place] }),
    unique('study_item_answers_once').on(table.itemId, table.answerId),
    index('study_item_answers_answer').on(table.answerId),
  ],
)
