import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyseStudy } from '@/lib/studies/analysis/analyse-study'
import type { AnalysisView } from '@/lib/studies/analysis/analysis'
import { importRatings } from '@/lib/studies/import/import-ratings'
import { importedData } from '@/lib/studies/import/imported-data'
import { RatingsMapping } from '@/lib/studies/import/mapping'
import { readTable } from '@/lib/studies/import/table'
import { methodsFacts } from '../queries/study-methods'
import { ratingsOfStudy, textsOfStudy } from '../queries/study-ratings'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { saveInstrument } from './instruments'
import { saveJudgeScores } from './judge-scores'
import { importStudy } from './study-import'
import { analyseNow, freezeResults } from './study-results'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const mapping = RatingsMapping.parse({
  instrument: 'mslr-pairwise',
  question: { column: 'review' },
  arms: [
    { name: { column: 'a' }, answer: { column: 'text_a' } },
    { name: { column: 'b' }, answer: { column: 'text_b' } },
  ],
  clinicianArms: ['beta'],
  ratings: {
    layout: 'rating-per-row',
    rater: { column: 'who' },
    axes: [{ column: 'choice', reading: { axis: 'accuracy', as: 'option' } }],
  },
})
const csv = [
  'review,who,a,b,text_a,text_b,choice',
  'r1,Dr. Abe,alpha,beta,long text,short,A',
  'r1,Dr. Zhu,beta,alpha,short,long text,A',
  'r2,Dr. Abe,beta,alpha,other,text,B',
  'r3,Dr. Abe,alpha,beta,more,words,tie',
].join('\n')
const { study: imported } = importRatings([readTable(Buffer.from(csv), 'pairs.csv', mapping.table)], mapping)
const details = (slug: string) => ({
  ...{ slug, title: 'Pairs', description: '', importedFrom: 'pairs.csv', mapping },
})

describe('an imported study', () => {
  test('is analysed like any other: the same numbers as straight from the file', async () => {
    const { studyId } = await importStudy(database.owner.db, imported, details('pairs'), null)
    const settings = { seed: '0'.repeat(32), replicates: 200, permutations: 200 }
    const kept = analyseStudy(await ratingsOfStudy(database.owner.db, studyId), settings)
    const read = analyseStudy(importedData(imported), settings)
    const names = Object.fromEntries(kept.arms.map(({ id, name }) => [id, name]))
    const named = (view: AnalysisView) =>
      JSON.parse(JSON.stringify(view.axes), (_, value) => names[value] ?? value)
    expect(named(kept.all)).toEqual(JSON.parse(JSON.stringify(read.all.axes)))
    expect(kept.arms.map(({ name, kind, medianLength }) => [name, kind, medianLength])).toEqual([
      ['alpha', 'uploaded', 4],
      ['beta', 'clinician', 5],
    ])
    expect(kept.all.n).toEqual({ items: 3, questions: 3, ratings: 4, raters: 2 })
  })

  test('is closed, keeps how it was read, and no name of a rater', async () => {
    const [row] = await database.owner.sql`
      select status, import_mapping, imported_from from studies where slug = 'pairs'`
    expect(row).toMatchObject({ status: 'closed', imported_from: 'pairs.csv' })
    expect(RatingsMapping.parse(row?.['import_mapping'])).toEqual(mapping)
    const named = await database.owner.sql`
      select 1 from users where name ilike '%Abe%' or name ilike '%Zhu%'
      union all select 1 from study_raters where pseudonym ilike '%Abe%'`
    expect(named).toHaveLength(0)
  })

  test('has slots for its ratings, all done', async () => {
    const slots = await database.owner.sql`
      select count(*)::int as slots, sum(i.slot_count)::int as counted
      from (select item_id, count(*) from study_slots where state = 'done' group by 1) s
      join study_items i on i.id = s.item_id and i.slot_count = s.count`
    expect(slots[0]).toEqual({ slots: 3, counted: 4 })
  })

  test('is not imported twice under one name, nor without ratings', async () => {
    await expect(importStudy(database.owner.db, imported, details('pairs'), null)).rejects.toThrow(
      'There is a study "pairs" already.',
    )
    const empty = { ...imported, ratings: [] }
    await expect(importStudy(database.owner.db, empty, details('empty'), null)).rejects.toThrow('no ratings')
  })
})

describe('what exports take', () => {
  test('are texts by question and arm, and how the study was run', async () => {
    const { studyId } = await importStudy(database.owner.db, imported, details('exported'), null)
    const { arms, questions } = await ratingsOfStudy(database.web.db, studyId)
    const texts = await textsOfStudy(database.web.db, studyId)
    const [alpha, r1] = [arms[0]?.id ?? '', questions[0]?.id ?? '']
    expect(texts.questions[r1]).toEqual({ text: 'r1', context: null, reference: null })
    expect(texts.answers[alpha]?.[r1]).toBe('long text')
    const facts = await methodsFacts(database.web.db, studyId, 1)
    expect(facts).toMatchObject({
      slug: 'exported',
      importedFrom: 'pairs.csv',
      unblindings: 0,
      resultsVersion: 1,
    })
    expect(facts.raters.map(({ group, isVerified }) => [group, isVerified])).toEqual([
      ['clinician', false],
      ['clinician', false],
    ])
  })
})

describe('scores of a judge', () => {
  test('take the place of its earlier ones, and are held against the raters', async () => {
    const { studyId } = await importStudy(database.owner.db, imported, details('judged'), null)
    const score = (arm: string, question: string, value: number) => ({
      axis: 'accuracy',
      arm,
      question,
      value,
    })
    const save = (scores: ReturnType<typeof score>[]) =>
      saveJudgeScores(database.web.db, { studyId, judge: 'metric', scores }, null)
    expect(await save([score('alpha', 'r1', 0.1), score('beta', 'r1', 0.2)])).toBe(2)
    expect(await save([score('alpha', 'r2', 0.3)])).toBe(1)
    const { judgeScores } = await ratingsOfStudy(database.web.db, studyId)
    expect(judgeScores.map(({ judge, value }) => [judge, value])).toEqual([['metric', 0.3]])
    await expect(save([score('alpha', 'r9', 1)])).rejects.toThrow('no answer to question "r9"')
    expect((await ratingsOfStudy(database.web.db, studyId)).judgeScores).toHaveLength(1)
  })
})

describe('results', () => {
  test('are frozen as versions, and stay as they were when ratings are excluded later', async () => {
    const { studyId } = await importStudy(database.owner.db, imported, details('frozen'), null)
    const quick = { replicates: 100, permutations: 100 }
    // the web process freezes, as an organiser closes a study there
    expect(await freezeResults(database.web.db, studyId, 'closed', null, quick)).toEqual({ version: 1 })
    await database.owner.sql`
      insert into study_exclusions (study_id, rater_id, reason, is_predeclared)
      select ${studyId}, user_id, 'a display fault', false from study_raters
      where study_id = ${studyId} and pseudonym = 'R02'`
    expect(await freezeResults(database.web.db, studyId, 'exclusion', null, quick)).toEqual({ version: 2 })
    const versions = await database.owner.sql<{ analysis: { withoutExcluded: AnalysisView | null } }[]>`
      select analysis from study_results where study_id = ${studyId} order by version`
    expect(versions.map(({ analysis }) => analysis.withoutExcluded?.n.ratings ?? null)).toEqual([null, 3])
    expect(versions[1]?.analysis).toEqual(await analyseNow(database.web.db, studyId, quick))
  })

  test('freeze in turn when asked for twice at once', async () => {
    const { studyId } = await importStudy(database.owner.db, imported, details('twice'), null)
    const freeze = () =>
      freezeResults(database.web.db, studyId, 'again', null, { replicates: 50, permutations: 50 })
    const frozen = await Promise.all([freeze(), freeze(), freeze()])
    expect(frozen.map(({ version }) => version).sort()).toEqual([1, 2, 3])
  })

  test('are not frozen before the study is closed', async () => {
    const { studyId } = await importStudy(database.owner.db, imported, details('open'), null)
    await database.owner.sql`update studies set status = 'open', closed_at = null where id = ${studyId}`
    await expect(freezeResults(database.web.db, studyId, 'early', null)).rejects.toThrow('closed')
  })
})

describe('an instrument', () => {
  test('is kept once for each text: an edit is a new version', async () => {
    const instrument = { ...imported.instrument, id: 'own-instrument' }
    const first = await saveInstrument(database.web.db, instrument, null)
    expect(first).toEqual({ slug: 'own-instrument', version: 1, isNew: true })
    expect(await saveInstrument(database.web.db, instrument, null)).toEqual({ ...first, isNew: false })
    const edited = { ...instrument, title: 'Edited' }
    expect(await saveInstrument(database.web.db, edited, null)).toEqual({ ...first, version: 2 })
    expect(await saveInstrument(database.web.db, instrument, null)).toEqual({ ...first, isNew: false })
  })
})

test('the same ratings give the same numbers at every import, and others where a rating is another', async () => {
  const analyses = []
  const [first, ...rest] = imported.ratings
  const changed = { ...imported, ratings: first ? [{ ...first, values: {} }, ...rest] : [] }
  for (const [slug, study] of [
    ['seed-once', imported],
    ['seed-twice', imported],
    ['seed-changed', changed],
  ] as const) {
    const { studyId } = await importStudy(database.owner.db, study, details(slug), null)
    analyses.push(await analyseNow(database.owner.db, studyId, { replicates: 200, permutations: 200 }))
  }
  const [once, twice, other] = analyses
  const numbers = (view: AnalysisView | undefined) =>
    JSON.stringify(view?.axes, (key, value) => (['a', 'b', 'arm', 'arms'].includes(key) ? null : value))
  expect(twice?.settings.seed).toBe(once?.settings.seed)
  expect(numbers(twice?.all)).toBe(numbers(once?.all))
  expect(other?.settings.seed).not.toBe(once?.settings.seed)
})
