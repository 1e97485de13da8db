import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { SubmissionRequest } from '@/lib/submissions/request'
import { chunks, found } from '@/lib/submissions/testing'
import { connect } from '../client'
import { quotaOf, quotaOwner } from '../queries/quotas'
import { addQuestions, addSystem, addUser, requestFor } from '../testing/submitters'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { acceptSubmission } from './accept-submission'
import { refundQuota } from './quotas'

let database: TestDatabase
let submitter: CurrentUser
let benchmark: string
let system: string

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  submitter = await addUser(database)
  system = await addSystem(database, submitter)
  benchmark = (await addQuestions(database)).slug
})

const lines = (...predictions: [string, unknown][]) =>
  predictions.map(([id, prediction]) => JSON.stringify({ id, prediction })).join('\n')
const whole = lines(...Array.from({ length: 10 }, (_, i): [string, unknown] => [`q${i + 1}`, 'B']))

function submit(
  file: string | Uint8Array | AsyncIterable<Uint8Array>,
  changes: Partial<SubmissionRequest> & { submitter?: CurrentUser } = {},
) {
  const body = typeof file === 'string' || file instanceof Uint8Array ? chunks(file, 1000) : file
  return acceptSubmission(database.web, { ...requestFor(benchmark, system), submitter, ...changes }, body)
}

async function refusedReport(file: string | Uint8Array, changes: Partial<SubmissionRequest> = {}) {
  const result = await submit(file, changes)
  if (result.accepted) throw new Error('accepted')
  return result.report
}

async function acceptedId(file: string | Uint8Array, changes: Parameters<typeof submit>[1] = {}) {
  const result = await submit(file, changes)
  if (!result.accepted) throw new Error(JSON.stringify(result.report.issues))
  return result.id
}

const count = async (table: string) =>
  Number((await database.owner.sql.unsafe(`select count(*) from ${table}`))[0]?.count)
const traces = async () => ({
  submissions: await count('submissions'),
  predictions: await count('predictions'),
  charges: await count('quota_charges'),
  events: await count('submission_events'),
  used: Number((await database.owner.sql`select coalesce(sum(used), 0) as used from quota_usage`)[0]?.used),
  jobs: await count('graphile_worker._private_jobs'),
})
const busyConnections = () =>
  database.owner.sql`
    select state, query from pg_stat_activity
    where datname = current_database() and usename = 'rounds_web' and state <> 'idle'`

describe('a log', () => {
  const row = (doc_id: number, resps: string[]) =>
    JSON.stringify({ doc_id, doc: { question: '?' }, resps: [resps], filter: 'none' })
  const split = Array.from({ length: 10 }, (_, i) => row(i, ['A', i === 0 ? 'B' : 'C']))
  const stored = async (id: string) =>
    database.owner.sql<{ position: number; raw: string }[]>`
      select position, raw from predictions where submission_id = ${id} order by position`

  test('of places is matched where it is the whole split, and the run says which output counts', async () => {
    const id = await acceptedId(split.join('\n'), { matchBy: 'position', run: 2 })
    const rows = await stored(id)
    expect(rows).toHaveLength(10)
    expect(rows[0]).toMatchObject({ position: 0, raw: 'B' })
    const [event] = await database.owner.sql`select detail from submission_events where submission_id = ${id}`
    expect(event?.detail).toMatchObject({ format: 'lm-eval', matchBy: 'position' })
  })

  test('of places is refused where one is missing, too many or there twice', async () => {
    for (const file of [split.slice(1), [...split, row(10, ['A'])], [...split, row(3, ['A'])]]) {
      const report = await refusedReport(file.join('\n'), { matchBy: 'position' })
      expect(report.counts.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
        'not-the-split',
      ])
    }
  })

  test('with the options in another order is refused', async () => {
    const texts = ['A', 'B', 'C', 'D'].map((label) => `text of ${label}`)
    const log = (choices: string[]) =>
      JSON.stringify({
        version: 2,
        status: 'success',
        eval: { task: 't' },
        samples: [{ id: 'q1', epoch: 1, choices, output: { completion: 'A' } }],
      })
    expect(found(await refusedReport(log([...texts].reverse())))).toContain('options-reordered@1')
    await acceptedId(log(texts))
  })
})

test('an accepted file leaves submission, predictions as they were, charge, trace and one job', async () => {
  const raw: [string, unknown][] = [
    ['q3', '  the answer is (B)\t\\n "so"\r\n'],
    ['q1', 2],
    ['q2', { answer: 'A', confidence: 0.5 }],
    ['q10', '\\N'],
    ['q4', 'B'],
  ]
  const id = await acceptedId(lines(...raw), {
    setting: { shots: 0, context: null, chainOfThought: true, decoding: null, fineTuned: null, prompt: null },
    run: 3,
    fileName: 'run3.jsonl',
  })
  const [row] = await database.owner.sql`select * from submissions where id = ${id}`
  expect(row).toMatchObject({
    status: 'queued',
    format: 'jsonl',
    extraction: 'automatic',
    line_count: 5,
    answered_count: 5,
    instance_count: 10,
    run: 3,
    file_name: 'run3.jsonl',
    setting: { shots: 0, chainOfThought: true },
    submitted_by: submitter.id,
  })
  const stored = await database.owner.sql`
    select position, line, raw from predictions where submission_id = ${id} order by line`
  expect(stored.map(({ position, line, raw: value }) => [position, line, value])).toEqual([
    [2, 1, raw[0]![1]],
    [0, 2, 2],
    [1, 3, raw[2]![1]],
    [9, 4, '\\N'],
    [3, 5, 'B'],
  ])
  const jobs = await database.owner.sql`
    select key from graphile_worker._private_jobs where key = ${`score-submission:${id}`}`
  expect(jobs).toHaveLength(1)
  const [event] = await database.owner.sql`select * from submission_events where submission_id = ${id}`
  expect(event).toMatchObject({ kind: 'accepted', actor_id: submitter.id, detail: { lines: 5 } })
})

test('compressed and plain, one file has one hash', async () => {
  const ids = [await acceptedId(whole), await acceptedId(gzipSync(whole))]
  const rows = await database.owner
    .sql`select distinct file_hash, file_bytes from submissions where id in ${database.owner.sql(ids)}`
  expect(rows).toHaveLength(1)
  expect(Number(rows[0]?.file_bytes)).toBe(whole.length)
})

describe('a hostile file is refused with line and remedy, and leaves nothing', () => {
  const deep = `{"id": "q2", "prediction": ${'['.repeat(50_000)}1${']'.repeat(50_000)}}`
  test.each<[string, string | Uint8Array, string[]]>([
    ['a NUL byte', '{"id": "q1", "prediction": "a\0"}', ['nul-character@1']],
    ['an escaped NUL', '{"id": "q1", "prediction": "a\\u0000"}', ['nul-character@1']],
    ['half a surrogate pair', '{"id": "q1", "prediction": "\\ud800"}', ['broken-character@1']],
    ['a line of 50 MB', `${whole}\n{"id": "${'x'.repeat(50 * 2 ** 20)}"}`, ['line-too-long@11']],
    [
      'invalid UTF-8',
      Buffer.from([...Buffer.from(`${whole}\n`), 0xc3, 0x28]),
      ['not-utf8@11', 'invalid-json@11'],
    ],
    ['unknown ids', `${whole}\n${lines(['nine', 'B'], ['ten', 'B'])}`, ['unknown-id@11', 'unknown-id@12']],
    ['duplicate ids', `${whole}\n${lines(['q4', 'A'])}`, ['duplicate-id@11']],
    [
      'a gzip bomb',
      gzipSync(Buffer.concat([Buffer.from(whole), Buffer.alloc(200 * 2 ** 20, '\n')])),
      ['gzip-bomb'],
    ],
    ['a damaged gzip', gzipSync(whole).subarray(0, 40), ['bad-gzip']],
    ['deep JSON', `${lines(['q1', 'B'])}\n${deep}`, ['incomplete', 'too-deep@2']],
    ['__proto__ as an id', '{"id": "__proto__", "prediction": "B"}', ['unknown-id@1']],
    ['nothing', '', ['empty-file']],
    ['a number out of range', '{"id": "q1", "prediction": 1e999}', ['invalid-prediction@1']],
    [
      'answers the rule cannot read',
      lines(['q1', 'none'], ['q2', 'of these']),
      ['incomplete', 'none-readable@1'],
    ],
  ])('%s', async (_what, file, expected) => {
    const before = await traces()
    const report = await refusedReport(file)
    expect(found(report)).toEqual(expected)
    expect(report.issues.every(({ remedy }) => remedy.length > 10)).toBe(true)
    expect(await traces()).toEqual(before)
    expect(await busyConnections()).toEqual([])
  })

  test('ten faults in one file are all found in one go', async () => {
    const file = [
      '{"id": "q1", "prediction": "B"}',
      '{"id": "q1", "prediction": "A"}',
      '{"id": "nope", "prediction": "A"}',
      "{'id': 'q2'}",
      '{"id": "q3"}',
      '{"prediction": "A"}',
      '{"id": "q4", "answer": "A", "output": "B"}',
      '["q5"]',
      '{"id": "q6", "prediction": "\\u0000"}',
      '{"id": "q7", "prediction": null}',
      '{"id": "q8", "prediction": "no idea"}',
    ].join('\n')
    expect(found(await refusedReport(file))).toEqual([
      'incomplete',
      'duplicate-id@2',
      'unknown-id@3',
      'invalid-json@4',
      'missing-prediction@5',
      'missing-id@6',
      'ambiguous-field@7',
      'not-an-object@8',
      'nul-character@9',
      'null-prediction@10',
      'unreadable@11',
    ])
  })

  test('of very long texts a part is read before they are accepted, which the report says', async () => {
    const long = `The answer is (B). ${'x'.repeat(1_000_000)}`
    const file = lines(...Array.from({ length: 10 }, (_, i): [string, unknown] => [`q${i + 1}`, long]))
    const result = await submit(file)
    expect(result.accepted).toBe(true)
    const { read, unread, isWhole } = result.report?.answers ?? { read: 0, unread: 0, isWhole: true }
    expect(isWhole).toBe(false)
    expect(read + unread).toBeLessThan(10)
    expect(read + unread).toBeGreaterThan(5)
    expect(result.report).toMatchObject({ answered: 10 })
  })

  test('a formula in a cell is accepted, as the text it is', async () => {
    const id = await acceptedId('id,prediction\nq1,"=cmd|\'/c calc\'!A1"\nq2,B')
    const [stored] = await database.owner
      .sql`select raw from predictions where submission_id = ${id} and position = 0`
    expect(stored?.raw).toBe("=cmd|'/c calc'!A1")
  })
})

test('of a repeated id the first or the last line counts where the benchmark says so', async () => {
  for (const [duplicates, answer] of [
    ['first', 'B'],
    ['last', 'C'],
  ] as const) {
    benchmark = (await addQuestions(database, 10, { duplicates })).slug
    const id = await acceptedId(`${whole}\n${lines(['q1', 'C'])}`)
    const [stored] = await database.owner
      .sql`select raw from predictions where submission_id = ${id} and position = 0`
    expect(stored?.raw).toBe(answer)
  }
})

test('an incomplete file is refused where the benchmark takes complete ones only', async () => {
  benchmark = (await addQuestions(database, 10, { missing: 'refused' })).slug
  expect(await refusedReport(lines(['q1', 'B']))).toMatchObject({ answered: 1, missing: 9, coverage: 0.1 })
})

test('bytes lost on the way, or others than announced, are noticed', async () => {
  const cut = whole.slice(0, whole.lastIndexOf('\n'))
  expect(found(await refusedReport(cut, { expected: { bytes: whole.length, sha256: null } }))).toContain(
    'damaged',
  )
  expect(found(await refusedReport(whole, { expected: { bytes: null, sha256: '0'.repeat(64) } }))).toContain(
    'damaged',
  )
  const zipped = gzipSync(whole)
  await acceptedId(zipped, { expected: { bytes: zipped.length, sha256: null } })
})

describe('an upload that breaks off', () => {
  test('leaves no rows and no connection in COPY', async () => {
    const before = await traces()
    async function* lost() {
      yield Buffer.from(`${whole}\n`)
      await new Promise((resolve) => setTimeout(resolve, 50))
      // as the socket of a client that went away: not to be taken for the database's
      throw new Error('aborted', { cause: Object.assign(new Error('aborted'), { code: 'ECONNRESET' }) })
    }
    for (let i = 0; i < 25; i++) await expect(submit(lost())).rejects.toThrow('aborted')
    expect(await traces()).toEqual(before)
    expect(await busyConnections()).toEqual([])
    expect(await acceptedId(whole)).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('by the loss of the database connection fails, and the pool serves on', async () => {
    const before = await traces()
    const pool = connect(database.webUrl, { max: 1 })
    const upload = (body: AsyncIterable<Uint8Array>) =>
      acceptSubmission(pool, { ...requestFor(benchmark, system), submitter }, body)
    async function* losing() {
      yield Buffer.from(`${whole}\n`)
      await database.owner.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'rounds_web' and query like 'copy%'`
      for (let i = 0; i < 200; i++) yield Buffer.from('\n'.repeat(100_000))
    }
    await expect(upload(losing())).rejects.toThrow()
    expect(await traces()).toEqual(before)
    // the driver gives the old connection's last words to the first query on the new one
    await pool.sql`select 1`.catch(() => {})
    expect(await upload(chunks(whole, 100))).toMatchObject({ accepted: true })
    await pool.close()
  })
})

describe('the quota', () => {
  const limited = async (limit: number) => {
    benchmark = (await addQuestions(database, 10, { quota: { limit, periodHours: 24 } })).slug
  }
  const state = () =>
    quotaOf(
      database.web.db,
      { slug: benchmark, quota: { limit: 2, periodHours: 24 } },
      quotaOwner(submitter.id, null),
    )

  test('is charged for accepted files only, and refuses the next with the time of the reset', async () => {
    await limited(2)
    await refusedReport('{}')
    expect(await state()).toMatchObject({ used: 0, remaining: 2 })
    await acceptedId(whole)
    await acceptedId(whole)
    expect(await state()).toMatchObject({ used: 2, remaining: 0 })
    const { resetsAt } = await state()
    await expect(submit(whole)).rejects.toMatchObject({ code: 'quota', resetsAt })
  })

  test('lets exactly one of two through that race for the last place, and one of ten', async () => {
    for (const [racers, limit] of [
      [2, 1],
      [10, 3],
    ] as const) {
      await limited(limit)
      const before = await traces()
      const outcomes = await Promise.allSettled(Array.from({ length: racers }, () => submit(whole)))
      const passed = outcomes.filter(({ status }) => status === 'fulfilled')
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      expect(passed).toHaveLength(limit)
      expect(new Set(refused.map((error) => error.code))).toEqual(new Set(['quota']))
      const after = await traces()
      expect(after.submissions - before.submissions).toBe(limit)
      expect(after.predictions - before.predictions).toBe(10 * limit)
      expect(after.used - before.used).toBe(limit)
      expect(after.jobs - before.jobs).toBe(limit)
    }
  })

  test('is shared by the members of an organisation, and is another than a member’s own', async () => {
    await limited(1)
    const [ana, ben] = [
      await addUser(database, { organisation: 'clinic' }),
      await addUser(database, { organisation: 'clinic' }),
    ]
    const own = await addSystem(database, ana)
    const theirs = await addSystem(database, ben)
    await acceptedId(whole, { submitter: ana, system: own, organisation: 'clinic' })
    await expect(
      submit(whole, { submitter: ben, system: theirs, organisation: 'clinic' }),
    ).rejects.toMatchObject({
      code: 'quota',
    })
    await acceptedId(whole, { submitter: ben, system: theirs })
  })

  test('is given back once when the platform failed, and the place can be used again', async () => {
    await limited(1)
    const id = await acceptedId(whole)
    await database.worker.sql`update submissions set status = 'failed', failure = 'a bug' where id = ${id}`
    const refunds = await Promise.all(Array.from({ length: 5 }, () => refundQuota(database.worker.db, id)))
    expect(refunds.filter((refunded) => refunded)).toHaveLength(1)
    expect(await refundQuota(database.worker.db, id)).toBe(false)
    expect(await state()).toMatchObject({ used: 0 })
    await acceptedId(whole)
    const events = await database.owner
      .sql`select kind from submission_events where submission_id = ${id} order by id`
    expect(events.map(({ kind }) => kind)).toEqual(['accepted', 'refunded'])
  })
})

describe('a repeated request', () => {
  test('with the same key is the same submission, also at the same moment', async () => {
    const idempotencyKey = 'same-key-1'
    const first = await acceptedId(whole, { idempotencyKey })
    expect(await acceptedId(whole, { idempotencyKey })).toBe(first)
    const racing = await Promise.all(
      Array.from({ length: 4 }, () => acceptedId(whole, { idempotencyKey: 'same-key-2' })),
    )
    expect(new Set(racing).size).toBe(1)
    expect(await count(`quota_charges where submission_id = '${racing[0]}'`)).toBe(1)
  })

  test('with the same key and another file, system or benchmark is a conflict', async () => {
    const idempotencyKey = 'same-key-3'
    await acceptedId(whole, { idempotencyKey })
    const other = await addSystem(database, submitter)
    await expect(submit(whole, { idempotencyKey, system: other })).rejects.toMatchObject({ code: 'conflict' })
    const expected = { bytes: null, sha256: '1'.repeat(64) }
    await expect(submit(whole, { idempotencyKey, expected })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('what is refused before the file is read', () => {
  async function* untouched(): AsyncGenerator<Uint8Array> {
    yield await Promise.reject(new Error('the body was read'))
  }

  test.each<[string, Partial<SubmissionRequest>, string, string]>([
    ['a benchmark that is not there', { benchmark: 'nope' }, 'not-found', 'benchmark'],
    ['a system that is not there', { system: 'nope' }, 'not-found', 'system'],
    ['a version that is not the current one', { version: 7 }, 'gone', 'version'],
    ['an organisation of others', { organisation: 'clinic' }, 'forbidden', 'organisation'],
    ['a rule the benchmark does not have', { extraction: 'mirage' }, 'invalid', 'extraction'],
  ])('%s', async (_what, changes, code, field) => {
    await expect(submit(untouched(), changes)).rejects.toMatchObject({ code, field })
  })

  test('a system that its owner has not shown', async () => {
    const secret = await addSystem(database, await addUser(database))
    await expect(submit(untouched(), { system: secret })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a person who is no researcher', async () => {
    const rater = await addUser(database, { roles: ['rater'] })
    await expect(submit(untouched(), { submitter: rater })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
