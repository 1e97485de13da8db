import { afterAll, beforeAll, expect, test } from 'vitest'
import { frozenResults, listStudies, publicStudy, resultsVersions } from '@/db/queries/studies'
import { creditedRaters, raterTraits } from '@/db/queries/studies-raters'
import { studiesOfBenchmark, studiesOfSystem } from '@/db/queries/studies-systems'
import { ratedQuestions, studyTexts } from '@/db/queries/studies-texts'
import { systemBySlug } from '@/db/queries/system-results'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { publishDemonstration, seedDemonstration } from './seed'
import { seedDemonstrationStudies, seedStudyAnswers } from './seed-study'
import { processQueue } from './worker/process-queue'

const answers = 'demonstration-answers-to-everyday-questions'
const pairs = 'demonstration-pairs-of-answers'
const open = 'demonstration-rate-as-a-patient-would'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await seedDemonstration(database.owner)
  await seedStudyAnswers(database.owner)
  await processQueue(database.workerUrl, { until: 'empty' })
  await publishDemonstration(database.owner)
  await seedDemonstrationStudies(database.owner)
  await processQueue(database.workerUrl, { until: 'empty' })
}, 300_000)
afterAll(() => database.drop())

const web = () => database.web.db
const study = async (slug: string) => (await publicStudy(web(), slug))!
const newest = async (slug: string): Promise<StudyAnalysis> =>
  (await frozenResults(web(), (await study(slug)).id, 1))!

test('two studies are rated to the end, closed and frozen by the worker, a third looks for raters', async () => {
  const listed = await listStudies(web())
  expect(listed.map(({ slug, status }) => [slug, status])).toEqual([
    [open, 'open'],
    [answers, 'closed'],
    [pairs, 'closed'],
  ])
  expect(listed.every(({ isDemonstration }) => isDemonstration)).toBe(true)
  for (const { status, counts } of listed) if (status === 'closed') expect(counts.ratings).toBe(counts.slots)
  expect(await resultsVersions(web(), (await study(answers)).id)).toMatchObject([
    { version: 1, reason: 'All ratings are made.' },
  ])
})

test('what it shows has groups, exclusions with their reason, repeats, known answers, guesses and a judge', async () => {
  const analysis = await newest(answers)
  expect(analysis.groups.map(({ group }) => group)).toEqual(['clinician', 'lay'])
  expect(analysis.withoutExcluded?.n.raters).toBe(6)
  expect(analysis.exclusions).toMatchObject([{ of: 'rater', isPredeclared: true }])
  const right = new Map(
    analysis.reliability.gold.map(({ rater, answers: given, right: found }) => [rater, found / given]),
  )
  const excluded = analysis.exclusions[0]?.rater ?? ''
  // the reason given for the exclusion is true
  expect(right.get(excluded)).toBeLessThan(0.5)
  for (const [rater, share] of right) if (rater !== excluded) expect(share).toBeGreaterThanOrEqual(0.5)
  const repeats = analysis.reliability.repeats.map(({ pairs: twice, agreeing }) => agreeing / twice)
  expect(repeats.length).toBe(12)
  expect(Math.min(...repeats)).toBeLessThan(1)
  expect(analysis.blinding?.guesses).toBe(42)
  expect(analysis.judges).toMatchObject([{ judge: 'Checklist judge (invented)', answers: 42 }])
})

test('ties, strengths and rank sets come out of the pairs', async () => {
  const [axis] = (await newest(pairs)).all.axes
  expect(axis?.kind).toBe('comparison')
  if (axis?.kind !== 'comparison') return
  expect(axis.pairs).toHaveLength(3)
  expect(axis.strengths.arms.every(({ rank }) => rank !== null)).toBe(true)
  expect(axis.sides.ties).toBeGreaterThan(0)
})

test('an open study names neither its sources, nor its seed, nor texts', async () => {
  const shown = await study(open)
  expect(shown).toMatchObject({ status: 'open', arms: null, seed: null, unblindings: null })
  expect(JSON.stringify(shown)).not.toMatch(/Larkspur/)
  expect(await ratedQuestions(web(), shown.id, { from: 0, count: 50 })).toEqual([])
  expect(await studyTexts(web(), shown.id)).toBeNull()
})

test('nothing of an account leaves the public queries, whichever is asked', async () => {
  const system = await systemBySlug(web(), 'demonstration-larkspur-med-8b')
  const given: unknown[] = [await listStudies(web())]
  for (const slug of [answers, pairs, open]) {
    const { id, ...shown } = await study(slug)
    given.push(shown, await resultsVersions(web(), id), await frozenResults(web(), id, 1))
    given.push(await raterTraits(web(), id), await ratedQuestions(web(), id, { from: 0, count: 50 }))
    given.push(await studyTexts(web(), id))
  }
  given.push(
    await studiesOfSystem(web(), system!.id),
    await studiesOfBenchmark(web(), 'demonstration-answers'),
  )
  const said = JSON.stringify(given)
  const accounts = await database.owner.sql<{ id: string; name: string; email: string | null }[]>`
    select id, name, email from users`
  expect(accounts.length).toBeGreaterThan(7)
  for (const { id, name, email } of accounts) {
    expect(said).not.toContain(id)
    if (name !== 'Demonstration') expect(said).not.toContain(name)
    if (email) expect(said).not.toContain(email)
  }
})

test('only raters who asked for it are named, and by the name they gave', async () => {
  expect(await creditedRaters(web(), (await study(answers)).id)).toEqual(['A. Invented'])
  expect(await creditedRaters(web(), (await study(open)).id)).toEqual([])
})

test('texts are told only where the organiser lets them be', async () => {
  const { id } = await study(answers)
  const questions = await ratedQuestions(web(), id, { from: 0, count: 50 })
  expect(questions).toHaveLength(14)
  expect(questions[0]?.answers).toHaveLength(3)
  expect(questions[0]?.items[0]?.ratings[0]?.rater).toMatch(/^R\d\d$/)
  await database.owner.sql`update studies set show_texts = false where id = ${id}`
  expect(await ratedQuestions(web(), id, { from: 0, count: 50 })).toEqual([])
  expect(await studyTexts(web(), id)).toBeNull()
  await database.owner.sql`update studies set show_texts = true where id = ${id}`
})

test('ratings are found from the system and from the benchmark, while its submission is shown', async () => {
  const system = (await systemBySlug(web(), 'demonstration-larkspur-med-8b'))!
  const slugs = async () => (await studiesOfSystem(web(), system.id)).map(({ slug }) => slug).sort()
  expect(await slugs()).toEqual([answers, pairs])
  const rated = await studiesOfBenchmark(web(), 'demonstration-answers')
  expect(rated.map(({ slug, submissionIds }) => [slug, submissionIds.length]).sort()).toEqual([
    [answers, 2],
    [pairs, 2],
  ])
  const [submission] = await database.owner.sql`
    update submissions set anonymous_until = now() + interval '1 day'
    where system_id = ${system.id} and version_id = (select current_version_id from benchmarks where slug = 'demonstration-answers')
    returning id`
  expect(await slugs()).toEqual([])
  expect((await study(answers)).arms?.map(({ system: shown }) => shown?.slug ?? null)).toEqual([
    null,
    'demonstration-larkspur-8b',
    null,
  ])
  await database.owner.sql`update submissions set anonymous_until = null where id = ${submission?.['id']}`
})

test('seeding again changes nothing', async () => {
  const count = async (table: string) =>
    (await database.owner.sql.unsafe(`select count(*)::int as count from ${table}`))[0]?.['count'] as number
  const tables = ['studies', 'study_ratings', 'study_raters', 'study_results', 'submissions', 'audit_events']
  const before = await Promise.all(tables.map(count))
  await seedStudyAnswers(database.owner)
  await seedDemonstrationStudies(database.owner)
  await processQueue(database.workerUrl, { until: 'empty' })
  expect(await Promise.all(tables.map(count))).toEqual(before)
})
