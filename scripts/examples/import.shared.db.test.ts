import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { shared, sharedPath } from '@/lib/testing/shared'
import { checkBoardFigures } from './board-figures'
import { departures } from './departures'
import { checkFigures } from './figures'
import { type ImportedExamples, importExamples } from './import'
import { namedPairs, shownValues } from './named-pairs'

/** Every comparison that was recomputed from instances there. */
const verifiedComparisons = (): string[] =>
  (
    JSON.parse(readFileSync(sharedPath('data/expected.json'), 'utf8')).entries as {
      id: string
      kind: string
      verified: boolean
    }[]
  )
    .flatMap(({ id, kind, verified }) => (kind === 'comparison' && verified ? [id] : []))
    .sort()

/** The whole way on real data: official files and released predictions in, published boards out. */
describe.skipIf(!shared)('imported examples', () => {
  const data = sharedPath('data')
  let database: TestDatabase
  let imported: ImportedExamples
  beforeAll(async () => {
    database = await createTestDatabase()
    imported = await importExamples(database.owner, database.workerUrl, data, () => {})
  }, 300_000)
  afterAll(() => database.drop())

  test('are all accepted, scored and published', async () => {
    expect(imported.failed).toBe(0)
    expect(imported.submissions.size).toBe(163)
    const [row] = await database.web.sql`select count(*)::int as count from board_rows`
    expect(row?.count).toBe(163)
  })

  test('reach every verified figure', async () => {
    const figures = await checkFigures(
      database.web.db,
      sharedPath('data/expected.json'),
      imported.submissions,
    )
    expect(figures.filter(({ holds }) => !holds)).toEqual([])
    expect(figures.length).toBeGreaterThan(100)
    const found = (id: string, quantity: string) =>
      figures.find((figure) => figure.id === id && figure.quantity === quantity)?.found
    expect(found('pubmedqa/biomistral-7b/macro-f1-test', 'macro-F1')).toBeCloseTo(0.528, 3)
    expect(found('medqa-usmle/gpt-4-32k-cot/accuracy', 'right answers')).toBe(1069)
    expect(found('medqa-usmle/gpt-4-32k-cot/accuracy-unparsed-wrong', 'right answers')).toBe(1056)
  })

  test('stand on the head-to-head board with the figures found by others', async () => {
    const figures = await checkBoardFigures(
      database.web.db,
      sharedPath('data/expected.json'),
      imported.submissions,
    )
    expect(figures.filter(({ holds }) => !holds)).toEqual([])
    const ids = new Set(figures.map(({ id }) => id))
    expect(ids.size).toBe(31)
    expect([...ids].sort()).toEqual(verifiedComparisons())
    // what departs is counted, so that none is added in silence
    expect(Object.keys(departures)).toHaveLength(3)
  })

  test.each(namedPairs)('show $pair on $benchmark with $values ($metric)', async (named) => {
    const [here, there] = (await shownValues(database.web.db, named)) ?? [Number.NaN, Number.NaN]
    // as printed in reports, to three or four digits
    expect(here).toBeCloseTo(named.values[0], 3)
    expect(there).toBeCloseTo(named.values[1], 3)
  })

  test('of MEDEC reach the figures of the official script, missing texts wrong', async () => {
    const rows = await database.web.sql<{ value: number }[]>`
      select value from board_rows where submission_id in ${database.web.sql(
        ['knowlab-system-1', 'knowlab-system-2', 'knowlab-ensemble'].map(
          (system) => imported.submissions.get(`medec/medec-detection/${system}`)!,
        ),
      )} order by value`
    expect(rows.map(({ value }) => (100 * value).toFixed(2))).toEqual(['63.48', '64.66', '66.33'])
  })

  test('show a partial file as partial, and compare it where both answered', async () => {
    const [board] = await database.web.sql`
      select answered, n, value from board_rows where submission_id =
      ${imported.submissions.get('lobotomy/mmlu-clinical-knowledge/biomistral-7b')!}`
    expect(board).toMatchObject({ answered: 200, n: 265, value: 121 / 265 })
    const [comparison] = await database.web.sql`
      select relation, n, only_this, only_other, verdict from comparisons where metric = 'accuracy' and submission_id =
      ${imported.submissions.get('lobotomy/mmlu-clinical-knowledge/biomistral-7b')!}`
    expect(comparison).toEqual({
      relation: 'counterpart',
      n: 200,
      only_this: 25,
      only_other: 31,
      verdict: 'inconclusive',
    })
  })

  test('keep what a model wrote apart from what was read in it', async () => {
    const id = imported.submissions.get('mirage/medqa-usmle/gpt-4-32k')!
    const rows = await database.web.sql`
      select raw #>> '{}' as raw, answers.answers -> (p.position % 1000) #>> '{}' as answer
      from predictions p
      join scorings s on s.submission_id = p.submission_id
      join extracted_answers answers on answers.scoring_id = s.id and answers.chunk = p.position / 1000
      where p.submission_id = ${id} and p.position < 3 order by p.position`
    expect(rows).toHaveLength(3)
    for (const row of rows) {
      expect(row.raw).toMatch(/step_by_step_thinking/)
      expect(row.answer).toMatch(/^[A-D]$/)
    }
  })

  test('added a second time are the same', async () => {
    const again = await importExamples(database.owner, database.workerUrl, data, () => {})
    expect(again.submissions).toEqual(imported.submissions)
    const [row] = await database.web.sql`select count(*)::int as count from submissions`
    expect(row?.count).toBe(163)
  })
})
