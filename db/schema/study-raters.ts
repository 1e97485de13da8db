import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BlindingRemark } from '@/lib/studies/blinding/guessed-source'
import type { RaterStatus } from '@/lib/studies/states'
import { users } from './accounts'
import { studies } from './studies'
import { studyRatings } from './study-ratings'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What a person states about themselves as a rater; a curator verifies it. */
export const raterProfiles = pgTable('rater_profiles', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  profession: text('profession').notNull(),
  specialty: text('specialty'),
  country: text('country').notNull(),
  yearsOfPractice: integer('years_of_practice'),
  registrationNumber: text('registration_number'),
  orcid: text('orcid'),
  verifiedAt: at('verified_at'),
  verifiedBy: uuid('verified_by').references(() => users.id, { onDelete: 'set null' }),
  updatedAt: at('updated_at').notNull().defaultNow(),
})

export const studyRaters = pgTable(
  'study_raters',
  {
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    status: text('status').$type<RaterStatus>().notNull(),
    /** What everybody outside sees: "R07". */
    pseudonym: text('pseudonym').notNull(),
    /** Groups are reported apart: "clinician", "lay". */
    group: text('rater_group').notNull().default('clinician'),
    /** 0-based seat in a blocked plan. */
    seat: integer('seat'),
    consentVersion: integer('consent_version'),
    consentedAt: at('consented_at'),
    /** Wants to be named with the published results. */
    wantsCredit: boolean('wants_credit').notNull().default(false),
    creditName: text('credit_name'),
    /** Whether they could tell the sources apart, with what gave them away in their words; asked at the end. */
    blindingCheck: jsonb('blinding_check').$type<BlindingRemark>(),
    joinedAt: at('joined_at').notNull().defaultNow(),
    withdrawnAt: at('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.studyId, table.userId] }),
    unique('study_raters_pseudonym').on(table.studyId, table.pseudonym),
    uniqueIndex('study_raters_seat').on(table.studyId, table.seat),
    check(
      'study_raters_status',
      sql`${table.status} in ('invited', 'applied', 'accepted', 'refused', 'withdrawn')`,
    ),
  ],
)

export const studyInvitations = pgTable(
  'study_invitations',
  {
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    group: text('rater_group').notNull().default('clinician'),
    invitedBy: uuid('invited_by').references(() => users.id, { onDelete: 'set null' }),
    invitedAt: at('invited_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.studyId, table.email] })],
)

/** A declared exclusion of a rater or of one rating; results are shown with and without. */
export const studyExclusions = pgTable(
  'study_exclusions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    raterId: uuid('rater_id').references(() => users.id),
    ratingId: uuid('rating_id').references(() => studyRatings.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    /** Whether the rule was declared before the results were known. */
    isPredeclared: boolean('is_predeclared').notNull(),
    declaredBy: uuid('declared_by').references(() => users.id, { onDelete: 'set null' }),
    declaredAt: at('declared_at').notNull().defaultNow(),
  },
  (table) => [check('study_exclusions_one', sql`(${table.raterId} is null) <> (${table.ratingId} is null)`)],
)
