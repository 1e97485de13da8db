import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { describe, expect, inject, test } from 'vitest'
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

describe('an owner who is no superuser', () => {
  /** A database of its own role, with the password of the server's owner, from which those of the narrow roles come. */
  async function withOwner(attributes: string, work: (url: URL) => Promise<void>) {
    const url = new URL(inject('testServerUrl'))
    const name = `owner_${randomBytes(6).toString('hex')}`
    const admin = postgres(url.toString(), { max: 1, onnotice: () => {} })
    await admin.unsafe(`create role ${name} login password '${url.password}' ${attributes}`)
    // as the role would have that made the two itself
    if (attributes) await admin.unsafe(`grant rounds_web, rounds_worker to ${name} with admin option`)
    await admin.unsafe(`create database ${name} owner ${name}`)
    url.username = name
    url.pathname = `/${name}`
    try {
      await work(url)
    } finally {
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.unsafe(`drop role ${name}`)
      await admin.end()
    }
  }

  test('migrates at the first start and at every later one when it may create roles', () =>
    withOwner('createrole', async (url) => {
      await migrateDatabase(url.toString())
      await migrateDatabase(url.toString())
      const web = postgres(roleUrl(url.toString(), 'rounds_web'), { max: 1 })
      await expect(web`select count(*) from gold.answers`).rejects.toThrow(/permission denied/)
      await web.end()
    }))

  test('is told what it needs when it may not', () =>
    withOwner('', async (url) => {
      await expect(migrateDatabase(url.toString())).rejects.toThrow(
        `The role "${url.username}" may not do what Rounds needs`,
      )
    }))
})

test('a database that cannot be used is refused with what to do, never with the password', async () => {
  const url = new URL(inject('testServerUrl'))
  const variant = (change: (url: URL) => void) => {
    const changed = new URL(url)
    change(changed)
    return changed.toString()
  }
  const refusal = (text: string) => migrateDatabase(text).then(String, (error: Error) => error.message)

  expect(await refusal(variant((at) => (at.password = 'another')))).toMatch(/refuses the role .*Correct user/)
  expect(await refusal(variant((at) => (at.pathname = '/nowhere')))).toMatch(/There is no database "nowhere"/)
  const away = await refusal(variant((at) => (at.port = '9')))
  expect(away).toMatch(/^The PostgreSQL server at 127\.0\.0\.1:9 cannot be reached: .*ECONNREFUSED/)
  expect(away).not.toContain(url.password)
})
