import type { ExtractTablesWithRelations } from 'drizzle-orm'
import type { PgTransaction } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'
import { lateClosingSocket } from './late-closing-socket'
import { guardTransactions } from './lost-connection'

type Schema = Record<string, never>

/** The pool or a transaction: every query and command takes one first, so that callers compose them. */
export type Database =
  | PostgresJsDatabase<Schema>
  | PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>

export interface Connection {
  db: PostgresJsDatabase<Schema>
  /** The driver itself: LISTEN, COPY, streaming cursors. */
  sql: Sql
  close(): Promise<void>
}

// an option of the driver that its types leave out
const socketOption = { socket: lateClosingSocket }

/** Opens a pool. Connections are made on first use and made again after the server went away. */
export function connect(url: string, options: { max?: number; name?: string } = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connection: { application_name: options.name ?? 'rounds' },
    onnotice: () => {},
    connect_timeout: 30,
    idle_timeout: 60,
    ...socketOption,
  })
  guardTransactions(sql)
  return { db: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) }
}
