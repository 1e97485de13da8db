import { sql as raw } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from './client'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A pool of one connection, which `work` loses; afterwards the pool must serve again. */
async function survives(work: (connection: Connection, lose: () => Promise<unknown>) => Promise<unknown>) {
  const name = `victim ${Math.random()}`
  const connection = connect(database.webUrl, { max: 1, name })
  const lose = () =>
    database.owner
      .sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`
  await expect(work(connection, lose)).rejects.toThrow(/CONNECTION_CLOSED|terminating connection/)
  // the driver still gives the old connection's last words to the first query on the new one
  await connection.sql`select 1`.catch(() => {})
  expect(await connection.sql`select 2 as two`).toEqual([{ two: 2 }])
  await connection.close()
}

test('a connection lost during a query of a transaction', () =>
  survives(({ sql }, lose) =>
    sql.begin(async (tx) => {
      const asleep = tx`select pg_sleep(5)`
      asleep.catch(() => {})
      await pause(50)
      await lose()
      await asleep
    }),
  ))

test('a connection lost between two queries, of which the second is still asked', () =>
  survives(({ sql }, lose) =>
    sql.begin(async (tx) => {
      await tx`select 1`
      await lose()
      await pause(100)
      await tx`select 2`
    }),
  ))

test('a connection lost in a nested transaction of drizzle', () =>
  survives(({ db }, lose) =>
    db.transaction((tx) =>
      tx.transaction(async (inner) => {
        await inner.execute(raw`select 1`)
        await lose()
        await pause(100)
        await inner.execute(raw`select 2`)
      }),
    ),
  ))

// many times: where in its turn the driver meets the loss is chance
test('a connection lost while rows are copied', async () => {
  for (let time = 0; time < 20; time++) {
    await survives(({ sql }, lose) =>
      sql.begin(async (tx) => {
        await tx`create temporary table copied (n integer) on commit drop`
        const copy = await tx`copy copied from stdin`.writable()
        copy.on('error', () => {})
        copy.write('1\n')
        await pause(5)
        await lose()
        for (let i = 0; i < 100 && !copy.destroyed; i++) {
          copy.write('1\n'.repeat(10_000))
          await pause(1)
        }
        throw new Error('could not copy')
      }),
    )
  }
})

test('transactions without a loss give their result, and roll back on an error', async () => {
  const { sql, db } = database.web
  expect(await sql.begin(async (tx) => (await tx`select 5 as five`)[0])).toEqual({ five: 5 })
  expect(await sql.begin('read only', (tx) => [tx`select 1 as one`, tx`select 2 as two`])).toMatchObject([
    [{ one: 1 }],
    [{ two: 2 }],
  ])
  await expect(sql.begin((tx) => tx.savepoint((inner) => inner`select 1 / 0`))).rejects.toThrow('zero')
  await expect(db.transaction(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
})
