import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertBenchmark, insertScored, insertSystem } from '../testing/board-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { systemMentions } from './compare'
import { listSystems, systemBySlug } from './system-results'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database.owner
  const versionId = await insertBenchmark(db, { slug: 'questions' })
  await insertSystem(db, { slug: 'unpublished', name: 'Unpublished secret' })
  const anonymous = await insertSystem(db, { slug: 'anonymous', name: 'Anonymous secret' })
  await insertScored(db, {
    versionId,
    systemId: anonymous,
    value: 0.5,
    anonymousUntil: new Date('2100-01-01'),
  })
  // named as a base by a public system, it is public with it; what it was adapted from itself is not
  const unseen = await insertSystem(db, { slug: 'unseen', name: 'Unseen secret' })
  const named = await insertSystem(db, { slug: 'named', baseSystemId: unseen, counterpartSystemId: unseen })
  const published = await insertSystem(db, { slug: 'published', baseSystemId: named })
  await insertScored(db, { versionId, systemId: published, value: 0.5 })
})
afterAll(() => database.drop())

test('a comparison does not know the names of systems that are not public', async () => {
  const asked = ['published', 'unpublished', 'anonymous', 'unseen', 'named']
  const found = await systemMentions(database.web.db, asked)
  expect(found.map(({ slug }) => slug)).toEqual(['published', 'named'])
})

test('a public system does not tell what is not public of its lineage', async () => {
  expect(await systemBySlug(database.web.db, 'named')).toMatchObject({ base: null, counterpart: null })
  expect(await systemBySlug(database.web.db, 'published')).toMatchObject({ base: { slug: 'named' } })
  expect(await systemBySlug(database.web.db, 'anonymous')).toBeNull()
  expect(JSON.stringify(await listSystems(database.web.db))).not.toContain('secret')
})
