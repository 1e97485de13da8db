import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { studies } from './studies'
import { studyItems } from './study-questions'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A third person's decision on an axis where raters disagreed; the original ratings stay. */
export const studyAdjudications = pgTable(
  'study_adjudications',
  {
    itemId: uuid('item_id')
      .notNull()
      .references(() => studyItems.id, { onDelete: 'cascade' }),
    axis: text('axis').notNull(),
    value: text('value').notNull(),
    comment: text('comment').notNull().default(''),
    adjudicatorId: uuid('adjudicator_id')
      .notNull()
      .references(() => users.id),
    adjudicatedAt: at('adjudicated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.axis] })],
)

/** Addresses asked to decide where raters disagree, until whoever they belong to opens the page signed in. */
export const studyAdjudicatorInvitations = pgTable(
  'study_adjudicator_invitations',
  {
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    /** Lower case. */
    email: text('email').notNull(),
    invitedBy: uuid('invited_by').references(() => users.id, { onDelete: 'set null' }),
    invitedAt: at('invited_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.studyId, table.email] })],
)

/** Who may decide where raters disagree: people who are not raters of the study. */
export const studyAdjudicators = pgTable(
  'study_adjudicators',
  {
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    appointedBy: uuid('appointed_by').references(() => users.id, { onDelete: 'set null' }),
    appointedAt: at('appointed_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.studyId, table.userId] })],
)
