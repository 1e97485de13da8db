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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Setting } from '@/lib/submissions/setting'
import type { SubmissionStage, SubmissionStatus } from '@/lib/submissions/status'
import { organisations, users } from './accounts'
import { benchmarkVersions } from './benchmarks'
import { jsonValue } from './json-value'
import { systems } from './systems'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One system under one setting on one benchmark version. Accepted whole or not at all. */
export const submissions = pgTable(
  'submissions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => benchmarkVersions.id),
    systemId: uuid('system_id')
      .notNull()
      .references(() => systems.id),
    /** Null: setting not stated. */
    setting: jsonb('setting').$type<Setting>(),
    /** Repeats (seeds) of one system under one setting count 1, 2, 3 … */
    run: integer('run').notNull().default(1),
    status: text('status').$type<SubmissionStatus>().notNull().default('queued'),
    /** What the worker is doing with it now, for the progress display. */
    stage: text('stage').$type<SubmissionStage>(),
    /** Shown to the submitter when scoring failed; the quota is refunded then. */
    failure: text('failure'),
    submittedBy: uuid('submitted_by').references(() => users.id, { onDelete: 'set null' }),
    organisationId: uuid('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
    fileName: text('file_name').notNull(),
    format: text('format').notNull(),
    extraction: text('extraction').notNull(),
    /** SHA-256 of the uploaded bytes, after any content encoding was undone. */
    fileHash: text('file_hash').notNull(),
    fileBytes: bigint('file_bytes', { mode: 'number' }).notNull(),
    lineCount: integer('line_count').notNull(),
    /** Instances of the version that the file answers. */
    answeredCount: integer('answered_count').notNull(),
    instanceCount: integer('instance_count').notNull(),
    notes: text('notes').notNull().default(''),
    createdAt: at('created_at').notNull().defaultNow(),
    scoredAt: at('scored_at'),
    publishedAt: at('published_at'),
    /** Until then the public sees neither system nor submitter. */
    anonymousUntil: at('anonymous_until'),
    withdrawnAt: at('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    /** Set by the client; a repeated upload with the same key is the same submission. */
    idempotencyKey: text('idempotency_key'),
  },
  (table) => [
    index('submissions_version').on(table.versionId, table.status),
    index('submissions_system').on(table.systemId),
    index('submissions_submitter').on(table.submittedBy, table.createdAt),
    index('submissions_waiting').on(table.createdAt).where(sql`${table.status} in ('queued', 'scoring')`),
    uniqueIndex('submissions_idempotency').on(table.submittedBy, table.idempotencyKey),
    check('submissions_status', sql`${table.status} in ('queued', 'scoring', 'scored', 'failed')`),
    check('submissions_withdrawn', sql`(${table.withdrawnAt} is null) = (${table.withdrawnReason} is null)`),
    check('submissions_published', sql`${table.publishedAt} is null or ${table.status} = 'scored'`),
    check('submissions_answered', sql`${table.answeredCount} between 0 and ${table.instanceCount}`),
  ],
)

/** What the file said, verbatim, one row per answered instance; an instance without a row is missing. */
export const predictions = pgTable(
  'predictions',
  {
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** 1-based line of the uploaded file. */
    line: integer('line').notNull(),
    /** The prediction as uploaded: JSON, since it may be a string, a number or a structure. */
    raw: jsonValue('raw').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.position] })],
)

/** Every step a submission went through: accepted, scored, published, withdrawn …, and who did it. Append-only. */
export const submissionEvents = pgTable(
  'submission_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    actorId: uuid('actor_id').references(() => users.id, { onDelete: 'set null' }),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [index('submission_events_submission').on(table.submissionId, table.id)],
)

/** Accepted submissions per benchmark, owner (organisation or person) and period. One atomic statement charges it. */
export const quotaUsage = pgTable(
  'quota_usage',
  {
    benchmarkSlug: text('benchmark_slug').notNull(),
    /** `organisation:UUID` or `user:UUID`. */
    owner: text('owner').notNull(),
    periodStart: at('period_start').notNull(),
    used: integer('used').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.benchmarkSlug, table.owner, table.periodStart] }),
    check('quota_usage_not_negative', sql`${table.used} >= 0`),
  ],
)

/** One charge per accepted submission, so that a refund happens once. */
export const quotaCharges = pgTable('quota_charges', {
  submissionId: uuid('submission_id')
    .primaryKey()
    .references(() => submissions.id, { onDelete: 'cascade' }),
  benchmarkSlug: text('benchmark_slug').notNull(),
  owner: text('owner').notNull(),
  periodStart: at('period_start').notNull(),
  refundedAt: at('refunded_at'),
})
