import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BenchmarkFacts } from '@/lib/benchmarks/descriptor'
import type { Instance } from '@/lib/benchmarks/instance'
import {
  listBenchmarks,
  listSuites,
  suiteBySlug,
  versionById,
  versionBySlug,
  versionsOf,
} from '../queries/benchmarks'
import { instanceIds, instancePage, instanceQuestions, sampleInstances } from '../queries/instances'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { addBenchmarkVersion } from './benchmarks'
import { publishGold } from './gold'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const factsOf = (slug: string, changes: Partial<BenchmarkFacts> = {}): BenchmarkFacts => ({
  slug,
  title: 'Sums',
  summary: 'Sums.',
  description: 'Sums of small numbers.',
  suite: null,
  languages: ['en'],
  split: 'test',
  citation: { text: 'None.' },
  licence: { name: 'CC0', showInstances: true, showGold: true },
  access: 'public',
  task: 'multiple-choice',
  params: { choices: 2 },
  metrics: ['accuracy'],
  missing: 'wrong',
  extraction: ['automatic'],
  slices: [{ id: 'size', title: 'Size' }],
  cluster: 'page',
  quota: { limit: 1, periodHours: 1 },
  ...changes,
})
const sums = (count: number): Instance[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `sum-${i}`,
    question: { text: `${i} + 1` },
    gold: i % 2 === 0 ? 'A' : 'B',
    slices: { size: i < 2 ? 'small' : 'large' },
    ...(i % 3 === 0 ? { cluster: 'first page' } : {}),
  }))
const add = (facts: BenchmarkFacts, instances = sums(5)) =>
  addBenchmarkVersion(database.owner.db, { facts, instances })
const traces = async (slug: string) => {
  const rows = await database.owner
    .sql`select kind from audit_events where subject = ${`benchmark:${slug}`} order by id`
  return rows.map((row) => row.kind)
}

describe('adding a benchmark', () => {
  test('stores instances, gold and clusters in order, more than one batch of them', async () => {
    const { versionId, ...added } = await add(factsOf('many'), sums(2500))
    expect(added).toEqual({ number: 1, instanceCount: 2500, isNew: true })
    const version = await versionBySlug(database.web.db, 'many')
    // 834 of 2,500 share a cluster, each other one has its own
    expect(version).toMatchObject({
      id: versionId,
      number: 1,
      instanceCount: 2500,
      clusterCount: 1667,
      isCurrent: true,
    })
    const questions = await instanceQuestions(database.web.db, versionId)
    expect(questions[2499]).toEqual({
      position: 2499,
      id: 'sum-2499',
      question: { text: '2499 + 1' },
      cluster: 0,
      slices: { size: 'large' },
    })
    expect(questions.slice(0, 4).map((question) => question.cluster)).toEqual([0, 1, 2, 0])
    expect((await instanceIds(database.web.db, versionId)).slice(0, 2)).toEqual(['sum-0', 'sum-1'])
    const gold = await database.worker
      .sql`select gold from gold.answers where version_id = ${versionId} order by position`
    expect(gold.slice(0, 3).map((row) => row.gold)).toEqual(['A', 'B', 'A'])
  })

  test('a second time changes nothing', async () => {
    const first = await add(factsOf('again'))
    const second = await add(factsOf('again'))
    expect(second).toEqual({ ...first, isNew: false })
    expect(await traces('again')).toEqual(['benchmark-version-added', 'benchmark-version-current'])
  })

  test('with changed content makes the next version, the old one stays readable', async () => {
    const first = await add(factsOf('changing'))
    const changed = sums(5).map((sum, i) => (i === 4 ? { ...sum, gold: 'B' } : sum))
    const second = await add(factsOf('changing'), changed)
    expect(second).toMatchObject({ number: 2, isNew: true })
    const third = await add(factsOf('changing', { missing: 'dropped' }), changed)
    expect(third.number).toBe(3)
    const list = await versionsOf(database.web.db, 'changing')
    expect(list.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ])
    expect((await versionBySlug(database.web.db, 'changing', 1))?.id).toBe(first.versionId)
    expect((await versionById(database.web.db, second.versionId))?.number).toBe(2)
  })

  test('with the content of an older version makes that one current again', async () => {
    const first = await add(factsOf('reverted'))
    await add(factsOf('reverted'), sums(6))
    expect(await add(factsOf('reverted'))).toEqual({ ...first, isNew: false })
    expect((await versionBySlug(database.web.db, 'reverted'))?.number).toBe(1)
  })

  test('that two loads add at once gives one version', async () => {
    const both = await Promise.all([add(factsOf('race')), add(factsOf('race'))])
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true])
    expect(await versionsOf(database.web.db, 'race')).toHaveLength(1)
  })

  test.each<[string, BenchmarkFacts, Instance[], RegExp]>([
    ['a repeated id', factsOf('faulty'), [...sums(3), sums(1)[0]!], /instance "sum-0": the id stands twice/],
    ['no instances', factsOf('faulty'), [], /has no instances/],
    ['a NUL', factsOf('faulty'), [{ ...sums(1)[0]!, question: { text: 'a\0b' } }], /"sum-0" holds a NUL/],
    [
      'half a character',
      factsOf('faulty'),
      [{ ...sums(1)[0]!, question: { text: '\ud800' } }],
      /half a Unicode/,
    ],
    ['an unknown suite', factsOf('faulty', { suite: 'nowhere' }), sums(1), /no suite "nowhere"/],
  ])('with %s stores nothing', async (_, facts, instances, message) => {
    await expect(add(facts, instances)).rejects.toThrow(message)
    expect(await versionBySlug(database.web.db, 'faulty')).toBeNull()
    expect(await database.owner.sql`select 1 from benchmarks where slug = 'faulty'`).toHaveLength(0)
  })

  test('text that only looks like an escape is stored as it stands', async () => {
    const odd = { ...sums(1)[0]!, question: { text: 'C:\\u0000 and \\ud800' } }
    const { versionId } = await add(factsOf('odd'), [odd])
    expect((await instanceQuestions(database.web.db, versionId))[0]?.question.text).toBe(
      'C:\\u0000 and \\ud800',
    )
  })

  test('stores its suite and tells the web processes', async () => {
    const heard: string[] = []
    const listener = await database.web.sql.listen('rounds_changed', (payload) => heard.push(payload))
    await add(factsOf('heard', { suite: 'multimedqa' }))
    await expect.poll(() => heard).toEqual(['suite multimedqa', 'benchmark heard'])
    await listener.unlisten()
    expect((await suiteBySlug(database.web.db, 'multimedqa'))?.title).toBe('MultiMedQA')
    expect((await listSuites(database.web.db)).map(({ slug }) => slug)).toEqual(['multimedqa'])
  })

  test('is the owner’s alone: neither web nor worker may', async () => {
    for (const connection of [database.web, database.worker]) {
      const attempt = addBenchmarkVersion(connection.db, { facts: factsOf('forbidden'), instances: sums(2) })
      await expect(attempt).rejects.toMatchObject({
        cause: { message: expect.stringContaining('permission denied') },
      })
    }
  })
})

test('benchmarks are listed in their order, current versions only', async () => {
  const { db } = database.owner
  await addBenchmarkVersion(db, { facts: factsOf('listed-b'), instances: sums(2), position: -2 })
  await addBenchmarkVersion(db, { facts: factsOf('listed-a'), instances: sums(2), position: -1 })
  await addBenchmarkVersion(db, { facts: factsOf('listed-a'), instances: sums(3), position: -1 })
  const [first, second] = await listBenchmarks(database.web.db)
  expect([first?.slug, second?.slug, second?.number]).toEqual(['listed-b', 'listed-a', 2])
})

describe('gold', () => {
  test('is not there for the web process, neither its own nor through any page', async () => {
    const { versionId } = await add(factsOf('hidden'))
    await expect(database.web.sql`select gold from gold.answers`).rejects.toThrow(
      /permission denied for schema gold/,
    )
    const version = (await versionById(database.web.db, versionId))!
    const page = await instancePage(database.web.db, version, { offset: 0, limit: 10 })
    expect(page.instances.map((instance) => instance.gold)).toEqual([null, null, null, null, null])
    const publish = publishGold(database.web.db, versionId, null)
    await expect(publish).rejects.toMatchObject({
      cause: { message: expect.stringContaining('permission denied') },
    })
  })

  test('that was published is shown, once and with a trace', async () => {
    const { versionId } = await add(factsOf('shown'))
    expect(await publishGold(database.owner.db, versionId, null)).toBe(true)
    expect(await publishGold(database.owner.db, versionId, null)).toBe(false)
    const version = (await versionById(database.web.db, versionId))!
    expect(version.goldPublishedAt).toBeInstanceOf(Date)
    const page = await instancePage(database.web.db, version, { offset: 1, limit: 2 })
    expect(page).toEqual({
      total: 5,
      instances: [
        { position: 1, id: 'sum-1', question: { text: '1 + 1' }, slices: { size: 'small' }, gold: 'B' },
        { position: 2, id: 'sum-2', question: { text: '2 + 1' }, slices: { size: 'large' }, gold: 'A' },
      ],
    })
    expect(await traces('shown')).toContain('gold-published')
  })

  test('that the licence keeps back cannot be published', async () => {
    const { versionId } = await add(
      factsOf('kept', { licence: { name: 'Own', showInstances: true, showGold: false } }),
    )
    await expect(publishGold(database.owner.db, versionId, null)).rejects.toThrow(
      'does not let its gold be shown',
    )
  })
})

describe('instances', () => {
  test('of a slice are counted and paged for themselves', async () => {
    const { versionId } = await add(factsOf('sliced'), sums(7))
    const version = (await versionById(database.web.db, versionId))!
    const slice = { dimension: 'size', value: 'large' }
    const page = await instancePage(database.web.db, version, { offset: 3, limit: 3, slice })
    expect(page.total).toBe(5)
    expect(page.instances.map((instance) => instance.id)).toEqual(['sum-5', 'sum-6'])
  })

  test('are sampled over the whole version, the same each time', async () => {
    const { versionId } = await add(factsOf('sampled'), sums(10))
    const version = (await versionById(database.web.db, versionId))!
    const sample = await sampleInstances(database.web.db, version, 3)
    expect(sample.map((instance) => instance.position)).toEqual([0, 3, 6])
    expect(await sampleInstances(database.web.db, version, 100)).toHaveLength(10)
  })

  test('whose licence does not let them be shown are not', async () => {
    const licence = { name: 'Own', showInstances: false, showGold: false }
    const { versionId } = await add(factsOf('closed', { licence }))
    const version = (await versionById(database.web.db, versionId))!
    expect(await sampleInstances(database.web.db, version, 3)).toEqual([])
    expect(await instancePage(database.web.db, version, { offset: 0, limit: 10 })).toEqual({
      instances: [],
      total: 0,
    })
  })
})
