import { eq, sql } from 'drizzle-orm'
import { pgTable, text } from 'drizzle-orm/pg-core'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packColumn, packFloats, unpackColumn, unpackFloats } from './packing'
import { bytea } from './schema/benchmarks'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('counts take one byte each, anything else eight', () => {
  expect(packColumn([0, 1, 255])).toEqual({ width: 1, packed: new Uint8Array([0, 1, 255]) })
  expect(packColumn([]).width).toBe(1)
  for (const other of [256, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(packColumn([1, other]).width).toBe(8)
  }
})

test('float64 is little-endian, so any reader of the bytes finds the same numbers', () => {
  expect([...packFloats([1])]).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f])
})

test('unpacking gives back what was packed, at any offset of the driver’s buffer', () => {
  fc.assert(
    fc.property(fc.array(fc.double()), fc.nat(9), (values, offset) => {
      const { width, packed } = packColumn(values)
      const buffer = Buffer.alloc(packed.length + offset)
      buffer.set(packed, offset)
      const unpacked = unpackColumn({ width, packed: buffer.subarray(offset) })
      // a byte knows no negative zero, and no sum does
      expect(Array.from(unpacked, (value) => value + 0)).toEqual(values.map((value) => value + 0))
    }),
  )
})

test('bytes that hold no whole number of values are refused', () => {
  expect(() => unpackFloats(new Uint8Array(9))).toThrow(RangeError)
  expect(() => unpackColumn({ width: 4, packed: new Uint8Array(8) })).toThrow(RangeError)
})

test('PostgreSQL keeps the bytes as they are', async () => {
  const kept = pgTable('kept_bytes', { name: text('name').primaryKey(), packed: bytea('packed').notNull() })
  const values = Float64Array.from({ length: 10_000 }, (_, i) => (i % 97 === 0 ? Number.NaN : Math.sin(i)))
  await database.owner.db.execute(sql`create table kept_bytes (name text primary key, packed bytea not null)`)
  await database.owner.db.insert(kept).values({ name: 'replicates', packed: packFloats(values) })
  const [row] = await database.owner.db.select().from(kept).where(eq(kept.name, 'replicates'))
  expect(unpackFloats(row!.packed)).toEqual(values)
})
