import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
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
import type { RatingsMapping } from '@/lib/studies/import/mapping'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { RatingValues } from '@/lib/studies/rating/values'
import type {
  ArmKind,
  ItemKind,
  QuestionUse,
  RaterStatus,
  SlotState,
  StudyStatus,
} from '@/lib/studies/states'
import { organisations, users } from './accounts'
import { submissions } from './submissions'
import { systems } from './systems'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A version of a questionnaire. Insert only: an edit is a new version. */
export const instruments = pgTable(
  'instruments',
  {
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    contentHash: text('content_hash').notNull(),
    definition: jsonb('definition').$type<Instrument>().notNull(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.version] }),
    unique('instruments_content').on(table.slug, table.contentHash),
  ],
)

export const studies = pgTable(
  'studies',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    slug: text('slug').notNull().unique(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    instrumentSlug: text('instrument_slug').notNull(),
    instrumentVersion: integer('instrument_version').notNull(),
    status: text('status').$type<StudyStatus>().notNull().default('draft'),
    plan: jsonb('plan').$type<StudyPlan>().notNull(),
    consentText: text('consent_text').notNull().default(''),
    /** Grows with every change of the text; a rater's consent names it. */
    consentVersion: integer('consent_version').notNull().default(1),
    /** 32 hex digits: order, sides, blocks and hidden items follow from it. */
    seed: text('seed').notNull(),
    endsAt: at('ends_at'),
    /** IANA name the end date was given in. */
    timeZone: text('time_zone').notNull().default('UTC'),
    /** Whether question and answer texts may be shown with the results. */
    showTexts: boolean('show_texts').notNull().default(false),
    isDemonstration: boolean('is_demonstration').notNull().default(false),
    /** Ratings came from a file, not from this platform's rating page. */
    importedFrom: text('imported_from'),
    /** How that file was read, so that the import can be done again and checked. */
    importMapping: jsonb('import_mapping').$type<RatingsMapping>(),
    organisationId: uuid('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull().defaultNow(),
    launchedAt: at('launched_at'),
    closedAt: at('closed_at'),
  },
  (table) => [
    check('studies_status', sql`${table.status} in ('draft', 'open', 'closed')`),
    check('studies_launched', sql`(${table.status} = 'draft') = (${table.launchedAt} is null)`),
    check('studies_closed', sql`(${table.status} = 'closed') = (${table.closedAt} is not null)`),
    check('studies_seed', sql`${table.seed} ~ '^[0-9a-f]{32}$'`),
  ],
)

/** A source of answers. Nothing of it ever reaches a rater's browser. */
export const studyArms = pgTable(
  'study_arms',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    studyId: uuid('study_id')
      .notNull()
      .references(() => studies.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<ArmKind>().notNull(),
    systemId: uuid('system_id').references(() => systems.id),
    submissionId: uuid('submission_id').references(() => submissions.id),
    /** The clinician who wrote the answers: never rates them. */
    authorId: uuid('author_id').references(() => users.id, { onDelete: 'set null' }),
    /** Made to watch over the raters: its answers stand in calibration and gold items alone and are compared with none. */
    isCheck: boolean('is_check').notNull().default(false),
  },
  (table) => [unique('study_arms_position').on(table.studyId, table.position)],
)

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
