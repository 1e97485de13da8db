import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { SlotState } from '@/lib/studies/states'
import { users } from './accounts'
import { studies } from './studies'
import { studyItems } from './study-questions'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One of the k places for a rating of an item. Rows are made at launch; taking one is an update that one rater wins. */
export const studySlots = pgTable(
  'study_slots',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    itemId: uuid('item_id')
      .notNull()
      .references(() => studyItems.id, { onDelete: 'cascade' }),
    /** 1 … k. */
    number: integer('number').notNull(),
    state: text('state').$type<SlotState>().notNull().default('free'),
    /** Set by the plan when a block is meant for a seat rather than for whoever comes. */
    seat: integer('seat'),
    raterId: uuid('rater_id').references(() => users.id),
    leaseUntil: timestamp('lease_until', { withTimezone: true, mode: 'date' }),
    /** Random, new for each claim: all that the rater's browser knows the slot by. Says nothing without its rater's session. */
    claimToken: text('claim_token').unique(),
    /** Places in the order shown to this rater: [1, 0] shows the second answer first. */
    shownOrder: integer('shown_order').array(),
    claimedAt: timestamp('claimed_at', { withTimezone: true, mode: 'date' }),
  },
  (table) => [
    unique('study_slots_number').on(table.itemId, table.number),
    unique('study_slots_rater').on(table.itemId, table.raterId),
    index('study_slots_open').on(table.studyId, table.state, table.leaseUntil),
    check('study_slots_state', sql`${table.state} in ('free', 'leased', 'done')`),
    check('study_slots_free', sql`(${table.state} = 'free') = (${table.raterId} is null)`),
    check('study_slots_leased', sql`${table.state} <> 'leased' or ${table.leaseUntil} is not null`),
  ],
)

/** What a rater answered. Never overwritten without a trace: earlier values go to the revisions. */
export const studyRatings = pgTable(
  'study_ratings',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    slotId: uuid('slot_id')
      .notNull()
      .unique()
      .references(() => studySlots.id, { onDelete: 'cascade' }),
    itemId: uuid('item_id')
      .notNull()
      .references(() => studyItems.id, { onDelete: 'cascade' }),
    raterId: uuid('rater_id')
      .notNull()
      .references(() => users.id),
    values: jsonb('values').$type<RatingValues>().notNull(),
    shownOrder: integer('shown_order').array().notNull(),
    submittedAt: at('submitted_at').notNull().defaultNow(),
    /** Time with the page visible and input now and then, and the rest. */
    activeMs: bigint('active_ms', { mode: 'number' }).notNull().default(0),
    idleMs: bigint('idle_ms', { mode: 'number' }).notNull().default(0),
    revision: integer('revision').notNull().default(1),
  },
  (table) => [
    unique('study_ratings_once').on(table.itemId, table.raterId),
    index('study_ratings_rater').on(table.studyId, table.raterId, table.submittedAt),
  ],
)

/** Values a rating had before it was changed within the rules of the study. Append-only. */
export const studyRatingRevisions = pgTable(
  'study_rating_revisions',
  {
    ratingId: uuid('rating_id')
      .notNull()
      .references(() => studyRatings.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    values: jsonb('values').$type<RatingValues>().notNull(),
    replacedAt: at('replaced_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.ratingId, table.revision] })],
)

/** A rating under way. `sequence` grows with every change, so that a late, older save never overwrites a newer one. */
export const studyDrafts = pgTable(
  'study_drafts',
  {
    slotId: uuid('slot_id')
      .notNull()
      .references(() => studySlots.id, { onDelete: 'cascade' }),
    raterId: uuid('rater_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    values: jsonb('values').$type<RatingValues>().notNull(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    activeMs: bigint('active_ms', { mode: 'number' }).notNull().default(0),
    idleMs: bigint('idle_ms', { mode: 'number' }).notNull().default(0),
    savedAt: at('saved_at').notNull().defaultNow(),
    /** The rater passed the item over for now: it comes back to them last. */
    skippedAt: at('skipped_at'),
  },
  // kept by rater too: a slot that went back to the queue keeps the draft for the rater who may get it again
  (table) => [primaryKey({ columns: [table.slotId, table.raterId] })],
)

/** A rater would not or could not rate an item; it goes back to the queue, not to them. */
export const studyDeclines = pgTable(
  'study_declines',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => studyItems.id, { onDelete: 'cascade' }),
    raterId: uuid('rater_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    declinedAt: at('declined_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.raterId] })],
)
