import { sql } from 'drizzle-orm'
import {
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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Relation } from '@/lib/leaderboard/relation'
import type { ScoreSignature } from '@/lib/submissions/signature'
import { bytea, suites } from './benchmarks'
import { submissions } from './submissions'
import { systems } from './systems'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * The ledger: one entry per scoring of a submission. Append-only (no role but the owner may update or delete); a
 * correction is a new entry with the next sequence and its reason. Same signature, same scoring: the unique
 * constraint leaves exactly one, whatever happened to the worker.
 */
export const scorings = pgTable(
  'scorings',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    submissionId: uuid('submission_id')
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    sequence: integer('sequence').notNull(),
    /** Everything the numbers depend on: version and file hash, task, metrics, rules, scorer version, replicates, dice key. */
    signature: jsonb('signature').$type<ScoreSignature>().notNull(),
    /** SHA-256 of the canonical signature. */
    signatureHash: text('signature_hash').notNull(),
    /** SHA-256 over the signature and every value: what `rounds verify` recomputes. */
    receipt: text('receipt').notNull(),
    reason: text('reason').notNull(),
    /** Names of the statistics, in the order of their columns. */
    layout: text('layout').array().notNull(),
    instanceCount: integer('instance_count').notNull(),
    /** Instances with a readable answer (extraction included). */
    answeredCount: integer('answered_count').notNull(),
    scoredAt: at('scored_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('scorings_sequence').on(table.submissionId, table.sequence),
    uniqueIndex('scorings_signature').on(table.submissionId, table.signatureHash),
  ],
)

/** One value of the ledger: a metric over all instances, or over one slice. */
export const scores = pgTable(
  'scores',
  {
    scoringId: uuid('scoring_id')
      .notNull()
      .references(() => scorings.id, { onDelete: 'cascade' }),
    metric: text('metric').notNull(),
    /** Empty strings mean all instances. */
    sliceDimension: text('slice_dimension').notNull().default(''),
    sliceValue: text('slice_value').notNull().default(''),
    isPrimary: boolean('is_primary').notNull(),
    /** Null where the metric is undefined (a correlation of a constant); null never ranks. */
    value: doublePrecision('value'),
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    /** "wilson", "percentile bootstrap" … */
    intervalMethod: text('interval_method'),
    level: doublePrecision('level').notNull().default(0.95),
    /** Instances the value is over. */
    n: integer('n').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scoringId, table.metric, table.sliceDimension, table.sliceValue] }),
  ],
)

/** A packed column: one float64 (little-endian) per instance, in the version's order. */
export const statisticColumns = pgTable(
  'statistic_columns',
  {
    scoringId: uuid('scoring_id')
      .notNull()
      .references(() => scorings.id, { onDelete: 'cascade' }),
    /** Index into the scoring's layout. */
    column: integer('column_index').notNull(),
    /** Bytes per value: 1 (unsigned integers up to 255) or 8 (float64). */
    width: integer('width').notNull(),
    packed: bytea('packed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scoringId, table.column] }),
    check('statistic_columns_width', sql`${table.width} in (1, 8)`),
  ],
)

/** The replicate vector of a metric: one float64 (little-endian) per replicate, NaN where undefined. */
export const replicateVectors = pgTable(
  'replicate_vectors',
  {
    scoringId: uuid('scoring_id')
      .notNull()
      .references(() => scorings.id, { onDelete: 'cascade' }),
    metric: text('metric').notNull(),
    replicates: integer('replicates').notNull(),
    packed: bytea('packed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scoringId, table.metric] })],
)

/** Instances per chunk of extracted answers: a page of the explorer reads one or two. */
export const answersPerChunk = 1000

/** The answers that were extracted from the raw predictions, packed in runs of `answersPerChunk` positions; null: none readable. */
export const extractedAnswers = pgTable(
  'extracted_answers',
  {
    scoringId: uuid('scoring_id')
      .notNull()
      .references(() => scorings.id, { onDelete: 'cascade' }),
    /** Covers positions chunk × answersPerChunk onwards. */
    chunk: integer('chunk').notNull(),
    answers: jsonb('answers').$type<unknown[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scoringId, table.chunk] })],
)

const comparisonColumns = () => ({
  submissionId: uuid('submission_id')
    .notNull()
    .references(() => submissions.id, { onDelete: 'cascade' }),
  againstSubmissionId: uuid('against_submission_id')
    .notNull()
    .references(() => submissions.id, { onDelete: 'cascade' }),
  /** The entries of the ledger it was worked out from: other latest ones, or null, and it is stale. */
  scoringId: uuid('scoring_id').references(() => scorings.id, { onDelete: 'cascade' }),
  againstScoringId: uuid('against_scoring_id').references(() => scorings.id, { onDelete: 'cascade' }),
  relation: text('relation').$type<Relation>().notNull(),
  metric: text('metric').notNull(),
  n: integer('n').notNull(),
  /** Submission minus the other, in the metric's unit. */
  difference: doublePrecision('difference').notNull(),
  low: doublePrecision('low').notNull(),
  high: doublePrecision('high').notNull(),
  level: doublePrecision('level').notNull().default(0.95),
  /** Discordance, for metrics of right and wrong; null elsewhere. */
  bothRight: integer('both_right'),
  onlyThis: integer('only_this'),
  onlyOther: integer('only_other'),
  bothWrong: integer('both_wrong'),
  pValue: doublePrecision('p_value'),
  pMethod: text('p_method'),
  verdict: text('verdict').$type<'better' | 'worse' | 'equivalent' | 'inconclusive'>().notNull(),
  /** Smallest difference the comparison could have shown with 80 % power. */
  detectableDifference: doublePrecision('detectable_difference'),
  /** Entries of the settings that differ or that only one states, in words; empty where comparable. */
  settingMismatches: text('setting_mismatches').array().notNull(),
  computedAt: at('computed_at').notNull().defaultNow(),
})

/**
 * Paired comparison of a submission with the one it is held against (the closest in setting of its base, or of a
 * declared general counterpart, or of a peer) on the same instances: a read model, rewritten by the worker.
 */
export const comparisons = pgTable('comparisons', comparisonColumns(), (table) => [
  primaryKey({ columns: [table.submissionId, table.againstSubmissionId, table.metric] }),
  index('comparisons_against').on(table.againstSubmissionId),
])

/**
 * As `comparisons`, between the best submission of a system and the best of the system it is held against, each chosen
 * by its score whatever its setting: what the head-to-head board shows as "best setting per model".
 */
export const bestComparisons = pgTable('best_comparisons', comparisonColumns(), (table) => [
  primaryKey({ columns: [table.submissionId, table.againstSubmissionId, table.metric] }),
  index('best_comparisons_against').on(table.againstSubmissionId),
])

/** A row of a benchmark's board: a read model of published, scored, not withdrawn submissions, rewritten by the worker. */
export const boardRows = pgTable(
  'board_rows',
  {
    submissionId: uuid('submission_id')
      .primaryKey()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    versionId: uuid('version_id').notNull(),
    scoringId: uuid('scoring_id')
      .notNull()
      .references(() => scorings.id, { onDelete: 'cascade' }),
    /** Rank by the primary metric, ties sharing it; null where the value is undefined or the submission is not eligible. */
    rank: integer('rank'),
    /** Simultaneous 95 % confidence set for the rank. */
    rankLow: integer('rank_low'),
    rankHigh: integer('rank_high'),
    value: doublePrecision('value'),
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    n: integer('n').notNull(),
    answered: integer('answered').notNull(),
    /** Published submissions of this version that the rank is among. */
    entrants: integer('entrants').notNull(),
    refreshedAt: at('refreshed_at').notNull().defaultNow(),
  },
  (table) => [index('board_rows_version').on(table.versionId, table.rank)],
)

/**
 * A row of a suite's board: one system under one way of running it, over the suite's benchmarks. A read model of the
 * published submissions under their names, rewritten by the worker with the boards of its benchmarks.
 */
export const suiteRows = pgTable(
  'suite_rows',
  {
    suiteSlug: text('suite_slug')
      .notNull()
      .references(() => suites.slug, { onDelete: 'cascade' }),
    systemId: uuid('system_id')
      .notNull()
      .references(() => systems.id, { onDelete: 'cascade' }),
    /** The entries of the setting that hold across benchmarks, as `suiteSettingKey` writes them. */
    settingKey: text('setting_key').notNull(),
    /** Submission per benchmark slug; a benchmark it was not run on is absent. */
    submissionIds: jsonb('submission_ids').$type<Record<string, string>>().notNull(),
    /** The suite's aggregate; null unless every benchmark is there, and then the row never ranks. */
    value: doublePrecision('value'),
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    rank: integer('rank'),
    rankLow: integer('rank_low'),
    rankHigh: integer('rank_high'),
    /** Complete rows, which the rank is among. */
    entrants: integer('entrants').notNull(),
    refreshedAt: at('refreshed_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.suiteSlug, table.systemId, table.settingKey] })],
)
