import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { expect, inject, test } from 'vitest'
import { migrateDatabase } from './migrate'
import { roleUrl } from './roles'

test('several starts at once bring an empty database to the present schema, one after another', async () => {
  const server = inject('testServerUrl')
  const name = `empty_${randomBytes(6).toString('hex')}`
  const admin = postgres(server, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  try {
    await Promise.all([1, 2, 3].map(() => migrateDatabase(url.toString())))
    const web = postgres(roleUrl(url.toString(), 'rounds_web'), { max: 1 })
    const [row] = await web`select count(*)::int as runs, count(distinct hash)::int as different
      from drizzle.__drizzle_migrations`
    await web.end()
    expect(row?.runs).toBeGreaterThan(0)
    expect(row?.runs).toBe(row?.different)
  } finally {
    await admin.unsafe(`drop database ${name} with (force)`)
    await admin.end()
  }
})
