import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { shared, sharedPath } from '@/lib/testing/shared'
import { checkBoardFigures } from './board-figures'
import { checkFigures } from './figures'
import { type ImportedExamples, importExamples } from './import'

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
    expect(imported.submissions.size).toBe(155)
    const [row] = await database.web.sql`select count(*)::int as count from board_rows`
    expect(row?.count).toBe(155)
  })

  test('reach every verified figure', async () => {
    const figures = await checkFigures(
      database.web.db,
      sharedPath('data/expected.json'),
      imported.submissions,
    )
    expect(figures.filter(({ holds }) => !holds)).toEqual([])
    expect(figures.length).toBeGreaterThan(190)
    const found = (id: string, quantity: string) =>
      figures.find((figure) => figure.id === id && figure.quantity === quantity)?.found
    expect(found('pubmedqa/biomistral-7b/macro-f1-test', 'macro-F1')).toBeCloseTo(0.528, 3)
    expect(found('pubmedqa/compare/biomistral-vs-mistral-test', 'exact McNemar p')).toBeCloseTo(0.416, 3)
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
    expect([...new Set(figures.map(({ id }) => id))].sort()).toEqual([
      'aci-bench/compare/biobart-vs-bart-large',
      'aci-bench/compare/led-pubmed-vs-led',
      'k-qa/compare/biomistral-vs-mistral-rougeL',
      'liveqa-trec2017/compare/biomistral-vs-mistral-rougeL',
      'medicationqa/compare/biomistral-vs-mistral-rougeL',
      'mhqa/compare/biobert-vs-bert',
      'mhqa/compare/pubmedbert-vs-bert',
      'mhqa/compare/scibert-vs-bert',
      'neurotrialner/compare/biobert-v1.1-vs-bert',
      'neurotrialner/compare/biolinkbert-base-vs-bert',
      'pubmedqa/compare/biomistral-vs-mistral-test',
      'pubmedqa/compare/biomistral-vs-pruned-test',
      'pubmedqa/compare/encoder-biobert-vs-bert',
      'pubmedqa/compare/encoder-bioclinicalbert-vs-bert',
      'pubmedqa/compare/encoder-biolinkbert-vs-bert',
      'pubmedqa/compare/encoder-biomedbert-vs-bert',
      'pubmedqa/compare/encoder-scibert-vs-bert',
    ])
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
    expect(row?.count).toBe(155)
  })
})
