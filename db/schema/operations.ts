import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Fixed-window counters of sign-in attempts, uploads and other limited acts. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    /** What is limited and for whom: "sign-in:address-hash". */
    key: text('key').notNull(),
    windowStart: at('window_start').notNull(),
    used: integer('used').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.windowStart] }),
    index('rate_limits_window').on(table.windowStart),
  ],
)

/** Mails to send. Without SMTP settings they stay here, and the outbox page shows them in development. */
export const mails = pgTable(
  'mails',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    sentAt: at('sent_at'),
    failure: text('failure'),
  },
  (table) => [index('mails_created').on(table.createdAt)],
)

/** A worker process and its queue workers, with a heartbeat: what a dead one had locked is set free. */
export const workerProcesses = pgTable('worker_processes', {
  id: uuid('id').primaryKey(),
  /** Ids of its graphile-worker workers. */
  workerIds: text('worker_ids').array().notNull(),
  startedAt: at('started_at').notNull().defaultNow(),
  seenAt: at('seen_at').notNull().defaultNow(),
})

/** Acts outside submissions that must leave a trace: gold published, role given, version added. Append-only. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    actorId: uuid('actor_id'),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [index('audit_events_subject').on(table.subject, table.id)],
)
