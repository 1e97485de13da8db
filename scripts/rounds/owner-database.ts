import { type Connection, connect } from '@/db/client'
import { databaseDirectory } from '@/db/embedded/place'
import { startEmbeddedServer } from '@/db/embedded/server'
import { migrateDatabase } from '@/db/migrate'
import { env } from '@/lib/env'

/**
 * Runs a command's work on the instance's database as its owner: `DATABASE_URL`, else the embedded server (adopted
 * when `npm start` is running, started for the while when it is not), migrated.
 */
export async function withOwnerDatabase<T>(
  work: (connection: Connection, ownerUrl: string) => Promise<T>,
): Promise<T> {
  const server = env.DATABASE_URL ? null : await startEmbeddedServer(databaseDirectory())
  const ownerUrl = env.DATABASE_URL ?? server?.url ?? ''
  try {
    await migrateDatabase(ownerUrl)
    const connection = connect(ownerUrl, { name: 'rounds command', max: 4 })
    try {
      return await work(connection, ownerUrl)
    } finally {
      await connection.close()
    }
  } finally {
    await server?.stop()
  }
}
