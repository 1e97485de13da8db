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
  uuid,
} from 'drizzle-orm/pg-core'
import type { MailStatus } from '@/lib/mail/mail-status'

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

/**
 * Mails to send, each at most once: `sending` is set before the mail server is asked, so a mail interrupted there is
 * never repeated. Without SMTP settings they are `kept`, and the outbox page of a local instance shows them.
 */
export const mails = pgTable(
  'mails',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    /** Emptied once sent: it may hold a link that signs somebody in. */
    text: text('text').notNull(),
    status: text('status').$type<MailStatus>().notNull().default('waiting'),
    /** When the status last changed. */
    changedAt: at('changed_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
    sentAt: at('sent_at'),
    failure: text('failure'),
  },
  (table) => [
    index('mails_created').on(table.createdAt),
    index('mails_status').on(table.status, table.id),
    check('mails_status', sql`${table.status} in ('waiting', 'sending', 'sent', 'failed', 'kept')`),
  ],
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
