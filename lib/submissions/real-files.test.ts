import { createReadStream } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerReader } from '../scores/read-answer'
import { scoringRules } from '../scores/scoring-rules'
import { testFacts } from '../scores/testing'
import { shared, sharedPath } from '../testing/shared'
import type { Expectation } from './check'
import { checkFile } from './check-file'
import { readingOptions } from './testing'

const yesNoMaybe = scoringRules(
  testFacts({ task: 'classification', params: { labels: ['yes', 'no', 'maybe'] } }),
  'automatic',
)
const letters = scoringRules(testFacts(), 'automatic')

/** Ids are as many as the benchmark has, none of them known beforehand: the file is read for its form. */
const formOnly = (rules: typeof letters, instanceCount: number): Expectation => ({
  instanceCount,
  missing: 'wrong',
  duplicates: 'refused',
  ids: null,
  extraction: rules.extraction,
  readAnswer: answerReader(rules),
  optionsAt: () => null,
  knowsOptionTexts: true,
  declaredTypes: null,
  longestText: null,
})

describe.skipIf(!shared)('files that were released with papers', () => {
  const open = (...place: string[]) => createReadStream(sharedPath('data/predictions', ...place))

  test.each(['biomistral-7b', 'mistral-7b-v0.1', 'biomistral-7b-pruned50'])(
    'the official form of PubMedQA, by %s',
    async (system) => {
      const file = open('pubmedqa', system, 'derived_official_test_500.json')
      const report = await checkFile(file, formOnly(yesNoMaybe, 500), readingOptions())
      expect(report).toMatchObject({ ok: true, format: 'json', lines: 500, issues: [] })
    },
  )

  test.each([
    ['medqa-usmle/medagents-all-models/derived_medqa_zero_shot_letters.csv', 'o3-mini', 1273],
    ['pubmedqa/medagents-all-models/derived_pubmedqa_zero_shot_letters.csv', 'gpt-4o', 500],
  ])('a table of many systems, of which one column is named: %s', async (place, column, lines) => {
    const fields = { id: 'realidx', prediction: column }
    const report = await checkFile(open(place), formOnly(letters, lines), readingOptions('csv', fields))
    expect(report).toMatchObject({ ok: true, format: 'csv', lines })
    const unnamed = await checkFile(open(place), formOnly(letters, lines), readingOptions())
    expect(unnamed.issues.map(({ code }) => code)).toEqual(['missing-id', 'missing-prediction'])
  })

  test('a compressed table with prompts of many lines in its cells', async () => {
    const file = open('pubmedqa/biomistral-7b/BioMistral_BioMistral-7B_pubmedqa_0_percent.csv.gz')
    const fields = { id: 'prompt', prediction: 'raw_response' }
    const report = await checkFile(file, formOnly(yesNoMaybe, 1000), readingOptions('csv', fields))
    expect(report).toMatchObject({ format: 'csv', unknown: null })
    // a thousand rows of the labelled set; nearly all prompts are longer than an id may be
    const tooLong = report.counts.find(({ code }) => code === 'invalid-id')?.count ?? 0
    expect(tooLong + report.lines).toBe(1000)
    expect(report.counts.map(({ code }) => code)).not.toContain('unequal-columns')
  })
})
