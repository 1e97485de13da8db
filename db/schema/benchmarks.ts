import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { Question } from '@/lib/benchmarks/instance'
import type { ReportedKind } from '@/lib/benchmarks/reported/reported-result'
import type { SuiteDescriptor } from '@/lib/benchmarks/suites'
import { users } from './accounts'
import { jsonValue } from './json-value'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Raw bytes; postgres.js hands them over as a Buffer. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const suites = pgTable('suites', {
  slug: text('slug').primaryKey(),
  descriptor: jsonb('descriptor').$type<SuiteDescriptor>().notNull(),
  position: integer('position').notNull().default(0),
})

export const benchmarks = pgTable(
  'benchmarks',
  {
    slug: text('slug').primaryKey(),
    suiteSlug: text('suite_slug').references(() => suites.slug),
    position: integer('position').notNull().default(0),
    isDemonstration: boolean('is_demonstration').notNull().default(false),
    /** The version that boards show and submissions go to; older ones stay readable. */
    currentVersionId: uuid('current_version_id'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [index('benchmarks_suite').on(table.suiteSlug)],
)

/** An immutable edition: its hash covers descriptor, instances and gold; nobody is granted update or delete. */
export const benchmarkVersions = pgTable(
  'benchmark_versions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    benchmarkSlug: text('benchmark_slug')
      .notNull()
      .references(() => benchmarks.slug),
    /** 1, 2, 3 … within the benchmark. */
    number: integer('number').notNull(),
    contentHash: text('content_hash').notNull(),
    descriptor: jsonb('descriptor').$type<BenchmarkDescriptor>().notNull(),
    instanceCount: integer('instance_count').notNull(),
    /** Distinct clusters (instances that are resampled together); the instance count where each stands alone. */
    clusterCount: integer('cluster_count').notNull(),
    /** Set by the explicit step that publishes gold to readers. */
    goldPublishedAt: at('gold_published_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('benchmark_versions_number').on(table.benchmarkSlug, table.number),
    unique('benchmark_versions_hash').on(table.benchmarkSlug, table.contentHash),
    check('benchmark_versions_content_hash', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
)

export const instances = pgTable(
  'instances',
  {
    versionId: uuid('version_id')
      .notNull()
      .references(() => benchmarkVersions.id),
    /** 0-based place in the version's order: index into every packed vector. */
    position: integer('position').notNull(),
    /** The id that prediction files use. */
    externalId: text('external_id').notNull(),
    question: jsonb('question').$type<Question>().notNull(),
    /** Instances of one cluster (passage, patient, question) are resampled together; 0-based, own number where alone. */
    cluster: integer('cluster').notNull(),
    slices: jsonb('slices').$type<Record<string, string>>().notNull().default({}),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.position] }),
    unique('instances_external_id').on(table.versionId, table.externalId),
  ],
)

/** Gold that may be shown, copied here from `gold.answers` by the step that publishes it. */
export const publishedGold = pgTable(
  'published_gold',
  {
    versionId: uuid('version_id').notNull(),
    position: integer('position').notNull(),
    gold: jsonValue('gold').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.position] }),
    foreignKey({
      columns: [table.versionId, table.position],
      foreignColumns: [instances.versionId, instances.position],
    }),
  ],
)

/** A schema of its own: the web process's role has no privilege in it. */
export const goldSchema = pgSchema('gold')

export const goldAnswers = goldSchema.table(
  'answers',
  {
    versionId: uuid('version_id').notNull(),
    position: integer('position').notNull(),
    gold: jsonValue('gold').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.position] }),
    foreignKey({
      columns: [table.versionId, table.position],
      foreignColumns: [instances.versionId, instances.position],
    }),
  ],
)

/** A figure from a paper: kept apart from scores, never ranked with them. */
export const reportedResults = pgTable(
  'reported_results',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    benchmarkSlug: text('benchmark_slug')
      .notNull()
      .references(() => benchmarks.slug),
    systemName: text('system_name').notNull(),
    metric: text('metric').notNull(),
    /** In the metric's unit. */
    value: doublePrecision('value').notNull(),
    instanceCount: integer('instance_count'),
    /** `threshold`: set by somebody, such as a pass mark; no sample, so it has no interval. */
    kind: text('kind').$type<ReportedKind>().notNull().default('measured'),
    setting: text('setting').notNull(),
    source: text('source').notNull(),
    sourceUrl: text('source_url'),
    addedBy: uuid('added_by').references(() => users.id, { onDelete: 'set null' }),
    addedAt: at('added_at').notNull().defaultNow(),
  },
  (table) => [
    unique('reported_results_once').on(
      table.benchmarkSlug,
      table.systemName,
      table.metric,
      table.setting,
      table.source,
    ),
  ],
)

/** A comparison of two systems that a paper reports: kept apart from those made here, never counted with them. */
export const reportedComparisons = pgTable(
  'reported_comparisons',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** As the source names it: it need not be a benchmark that is here. */
    benchmark: text('benchmark').notNull(),
    systemName: text('system_name').notNull(),
    againstName: text('against_name').notNull(),
    /** As the source names it. */
    metric: text('metric').notNull(),
    /** Null where the source does not say, here and below. */
    instanceCount: integer('instance_count'),
    value: doublePrecision('value'),
    valueLow: doublePrecision('value_low'),
    valueHigh: doublePrecision('value_high'),
    againstValue: doublePrecision('against_value'),
    againstLow: doublePrecision('against_low'),
    againstHigh: doublePrecision('against_high'),
    /** System minus the other, in the unit of the source. */
    difference: doublePrecision('difference').notNull(),
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    pValue: doublePrecision('p_value'),
    /** How the source found interval and p, in words. */
    method: text('method').notNull(),
    source: text('source').notNull(),
    sourceUrl: text('source_url'),
    addedAt: at('added_at').notNull().defaultNow(),
  },
  (table) => [
    unique('reported_comparisons_once').on(
      table.source,
      table.benchmark,
      table.systemName,
      table.againstName,
      table.metric,
    ),
    check('reported_comparisons_interval', sql`(${table.low} is null) = (${table.high} is null)`),
  ],
)
