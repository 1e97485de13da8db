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
  uuid,
} from 'drizzle-orm/pg-core'
import type { RatingsMapping } from '@/lib/studies/import/mapping'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { ArmKind, StudyStatus } from '@/lib/studies/states'
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
