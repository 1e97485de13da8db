import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { SystemKind, SystemLink } from '@/lib/systems/system'
import { organisations, users } from './accounts'

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const systems = pgTable(
  'systems',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Its own for good once `slugIsPublic`; before that several people may have one of the same, unknown to each other. */
    slug: text('slug').notNull(),
    slugIsPublic: boolean('slug_is_public').notNull().default(false),
    name: text('name').notNull(),
    kind: text('kind').$type<SystemKind>().notNull(),
    family: text('family'),
    /** Number of parameters; null where not disclosed. */
    parameters: bigint('parameters', { mode: 'number' }),
    /** What it was adapted from. */
    baseSystemId: uuid('base_system_id').references((): AnyPgColumn => systems.id),
    /** A general model to compare with where the true base was never submitted; the page says which of the two it is. */
    counterpartSystemId: uuid('counterpart_system_id').references((): AnyPgColumn => systems.id),
    licence: text('licence'),
    openWeights: boolean('open_weights'),
    links: jsonb('links').$type<SystemLink[]>().notNull().default([]),
    description: text('description').notNull().default(''),
    isDemonstration: boolean('is_demonstration').notNull().default(false),
    organisationId: uuid('organisation_id').references(() => organisations.id, { onDelete: 'set null' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('systems_slug').on(table.slug),
    uniqueIndex('systems_public_slug').on(table.slug).where(sql`${table.slugIsPublic}`),
    index('systems_base').on(table.baseSystemId),
    check(
      'systems_kind',
      sql`${table.kind} in ('base', 'instruction-tuned', 'medical', 'ensemble', 'clinician')`,
    ),
    check('systems_not_own_base', sql`${table.baseSystemId} is distinct from ${table.id}`),
  ],
)

/** Other systems that a system asks to be compared with, beside its base and counterpart. */
export const systemPeers = pgTable(
  'system_peers',
  {
    systemId: uuid('system_id')
      .notNull()
      .references(() => systems.id, { onDelete: 'cascade' }),
    peerId: uuid('peer_id')
      .notNull()
      .references(() => systems.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.systemId, table.peerId] }),
    index('system_peers_peer').on(table.peerId),
    check('system_peers_another', sql`${table.systemId} <> ${table.peerId}`),
  ],
)
