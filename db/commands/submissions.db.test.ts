import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { chunks } from '@/lib/submissions/testing'
import { addQuestions, addSystem, addUser, requestFor } from '../testing/submitters'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { acceptSubmission } from './accept-submission'
import { publishSubmission, withdrawSubmission } from './submissions'

let database: TestDatabase
let submitter: CurrentUser
let id: string

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  submitter = await addUser(database)
  const { slug } = await addQuestions(database)
  const request = { ...requestFor(slug, await addSystem(database, submitter)), submitter }
  const body = chunks('{"id": "q1", "prediction": "B"}', 100)
  const accepted = await acceptSubmission(database.web, request, body)
  id = accepted.accepted ? accepted.id : ''
})

const score = () =>
  database.worker.sql`update submissions set status = 'scored', scored_at = now() where id = ${id}`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const publish = (anonymousUntil: Date | null = null, user: CurrentUser | null = submitter) =>
  publishSubmission(database.web.db, id, user, { anonymousUntil })
const row = async () => (await database.owner.sql`select * from submissions where id = ${id}`)[0]
const kinds = async () =>
  (await database.owner.sql`select kind from submission_events where submission_id = ${id} order by id`).map(
    ({ kind }) => kind,
  )

test('publishing waits for the score, leaves a trace and has the board made anew', async () => {
  await expect(publish()).rejects.toMatchObject({ code: 'conflict' })
  await score()
  const heard: string[] = []
  await database.owner.sql.listen('rounds_changed', (payload) => heard.push(payload))
  await publish()
  expect(await row()).toMatchObject({ anonymous_until: null, published_at: expect.anything() })
  expect(await kinds()).toEqual(['accepted', 'published'])
  const versionId = (await row())?.version_id
  const jobs = await database.owner.sql`
    select 1 from graphile_worker._private_jobs where key = ${`refresh-board:${versionId}`}`
  expect(jobs).toHaveLength(1)
  await expect.poll(() => heard).toContain(`submission ${id}`)
  await publish()
  expect(await kinds()).toEqual(['accepted', 'published'])
})

test('an anonymous submission can be named sooner or later, a named one cannot be hidden again', async () => {
  await score()
  await publish(inDays(30))
  await publish(inDays(60))
  await publish()
  expect(await row()).toMatchObject({ anonymous_until: null })
  expect(await kinds()).toEqual(['accepted', 'published', 'postponed', 'named'])
  await expect(publish(inDays(5))).rejects.toMatchObject({ code: 'conflict' })
})

test.each([-1, 731])('a date %i days ahead is refused', async (days) => {
  await score()
  await expect(publish(inDays(days))).rejects.toMatchObject({ code: 'invalid', field: 'anonymousUntil' })
})

test('what others have not published does not exist for one; a curator may withdraw it, not publish it', async () => {
  await score()
  const stranger = await addUser(database)
  await expect(publish(null, stranger)).rejects.toMatchObject({ code: 'not-found' })
  const curator = await addUser(database, { roles: ['curator'] })
  await expect(publish(null, curator)).rejects.toMatchObject({ code: 'forbidden' })
  await publish()
  await expect(withdrawSubmission(database.web.db, id, stranger, 'not mine')).rejects.toMatchObject({
    code: 'forbidden',
  })
  await withdrawSubmission(database.web.db, id, curator, 'Trained on the test set.')
  expect(await kinds()).toEqual(['accepted', 'published', 'withdrawn'])
})

test('a withdrawal keeps its reason, happens once, and ends publishing', async () => {
  await score()
  await expect(withdrawSubmission(database.web.db, id, submitter, '  ')).rejects.toMatchObject({
    code: 'invalid',
  })
  const attempts = await Promise.allSettled(
    [1, 2, 3].map(() => withdrawSubmission(database.web.db, id, submitter, ' Wrong file. ')),
  )
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await row()).toMatchObject({ withdrawn_reason: 'Wrong file.' })
  await expect(publish()).rejects.toMatchObject({ code: 'conflict' })
})
