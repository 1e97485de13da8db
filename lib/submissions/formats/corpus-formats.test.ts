import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { almost } from '../../annotations/testing/arbitrary'
import { catalogueEntry } from '../../benchmarks/catalogue/table'
import { answerReader } from '../../scores/read-answer'
import { scoringRules } from '../../scores/scoring-rules'
import { checkFile } from '../check-file'
import { chunks, found, readingOptions } from '../testing'
import { predictionFormats } from './table'

/** Checks a file for a benchmark of the catalogue, and gives the answers as scoring would read them. */
async function check(benchmark: string, ids: string[], text: string) {
  const rules = scoringRules(catalogueEntry(benchmark)!.facts, null)
  const answers: unknown[] = []
  const read = answerReader(rules)
  const report = await checkFile(
    chunks(text, 11),
    {
      instanceCount: ids.length,
      missing: 'wrong',
      duplicates: 'refused',
      ids: new Map(ids.map((id, i) => [id, i])),
      extraction: rules.extraction,
      readAnswer: (raw, options) => {
        const answer = read(raw, options)
        answers.push(answer)
        return answer
      },
      optionsAt: () => null,
      knowsOptionTexts: true,
      declaredTypes: null,
      longestText: null,
    },
    readingOptions(),
  )
  return { report, answers, found: found(report) }
}

const pubTator = [
  '7|t|β-Blocker and gout',
  '7|a|Gout again.',
  '7\t0\t9\tβ-Blocker\tChemical\tMESH:D1|MESH:D2',
  '7\t14\t18\tgout\tDisease\tMESH:D9',
  '7\tCID\tMESH:D1\tD9',
  '',
  '8\t0\t4\tGout\tDisease\t-1',
].join('\n')
const bioCXml = `<?xml version="1.0"?>
<collection><document><id>7</id><passage><offset>0</offset><text>β-Blocker and gout</text>
<annotation id="0"><infon key="type">Disease</infon><infon key="identifier">MESH:D9</infon><location offset="15" length="4"/><text>gout</text></annotation>
</passage></document></collection>`
const bioCJson = JSON.stringify({
  source: 'x',
  documents: [
    {
      id: '7',
      passages: [
        {
          offset: 0,
          text: 'gout',
          annotations: [{ id: '0', infons: { type: 'Disease' }, locations: [{ offset: 0, length: 4 }] }],
        },
      ],
    },
  ],
})

describe('annotated documents', () => {
  test('go to mentions, concepts and relations alike', async () => {
    const mentions = await check('bc5cdr-disease', ['7', '8'], pubTator)
    expect(mentions.report).toMatchObject({ ok: true, format: 'pubtator', answered: 2 })
    expect(mentions.answers).toEqual([
      [
        { type: 'Chemical', spans: [[0, 9]] },
        { type: 'Disease', spans: [[14, 18]] },
      ],
      [{ type: 'Disease', spans: [[0, 4]] }],
    ])
    expect((await check('bc5cdr-disease-ids', ['7', '8'], pubTator)).answers[0]).toEqual([
      { type: 'Chemical', id: 'MESH:D1|MESH:D2' },
      { type: 'Disease', id: 'MESH:D9' },
    ])
    expect((await check('bc5cdr-cid', ['7', '8'], pubTator)).answers[0]).toEqual([
      { type: 'CID', head: 'D1', tail: 'D9' },
    ])
    expect((await check('biored-relations', ['7', '8'], pubTator)).answers[0]).toMatchObject({
      relations: [{ type: 'CID', ends: ['MESH:D1', 'D9'], isNovel: null }],
    })
    expect((await check('tmvar3-linking', ['7', '8'], pubTator)).answers[0]).toMatchObject([
      { type: 'Chemical', ids: ['MESH:D1', 'MESH:D2'] },
      { type: 'Disease', ids: ['MESH:D9'] },
    ])
  })

  test.each([
    ['bioc-xml', bioCXml, [{ type: 'Disease', spans: [[14, 18]] }]],
    ['bioc-json', bioCJson, [{ type: 'Disease', spans: [[0, 4]] }]],
  ])('as %s are recognised and read', async (format, text, answer) => {
    const { report, answers } = await check('bc5cdr-disease', ['7'], text)
    expect(report).toMatchObject({ ok: true, format })
    expect(answers).toEqual([answer])
    expect(report.issues.map(({ code }) => code)).toEqual(
      format === 'bioc-xml' ? ['doubtful-annotation'] : [],
    )
  })

  test('with a fault name its line; for another kind of benchmark nothing can be read', async () => {
    expect((await check('bc5cdr-disease', ['7'], '7|t|gout\n7\t0\t9\tgout\tDisease\n7|')).found).toEqual([
      'invalid-annotation@2',
      'invalid-annotation@3',
    ])
    expect((await check('gad', ['7', '8'], pubTator)).report.ok).toBe(false)
  })
})

describe('tagged sentences', () => {
  test('are matched by their place', async () => {
    const text = '-DOCSTART- (1)\n\nGout NN O B-GENE\nagain RB O O\n\nx NN O O\n'
    const { report, answers } = await check('bc2gm-tags', ['0', '1'], text)
    expect(report).toMatchObject({ ok: true, format: 'conll', answered: 2 })
    expect(answers).toEqual([['B-GENE', 'O'], ['O']])
  })

  test('are told from a table', async () => {
    const { report } = await check('bc2gm-tags', ['0'], 'id\tprediction\n0\t"[""O""]"\n')
    expect(report).toMatchObject({ format: 'csv', answered: 1, ok: true })
  })
})

test('gene lines are put together by sentence', async () => {
  const { report, answers } = await check('bc2gm', ['S1', 'S2'], 'S1|3 9|gene\nS2|0 2|abc\nS1|12 15|TNF|a\n')
  expect(report).toMatchObject({ ok: true, format: 'gene-lines', answered: 2 })
  expect(answers).toEqual([
    [
      [3, 9],
      [12, 15],
    ],
    [[0, 2]],
  ])
  expect((await check('bc2gm', ['S1'], 'S1|3 9|gene\nnothing\n')).found).toEqual(['invalid-annotation@2'])
})

test('a MEDIQA-CORR run goes to detection and to correction', async () => {
  const run = 'ms-1 1 4 "It is gout."\r\nms-2 0 -1 NA\nms-3 0 7 Nonsense\n'
  const ids = ['ms-1', 'ms-2', 'ms-3']
  expect((await check('medec-detection', ids, run)).answers).toEqual([
    { hasError: true, sentence: 4 },
    { hasError: false, sentence: null },
    { hasError: false, sentence: null },
  ])
  const correction = await check('medec-correction', ids, run)
  expect(correction.report).toMatchObject({ ok: true, format: 'medec-run' })
  expect(correction.answers).toEqual(['It is gout.', 'NA', 'NA'])
})

test('numbers and structures in the cells of a table are read', async () => {
  expect((await check('biosses', ['0', '1'], 'id,prediction\n0,3.2\n1,none\n')).answers).toEqual([3.2, null])
  expect((await check('hoc', ['1'], 'id;prediction\n1;"[""resisting cell death""]"\n')).answers).toEqual([
    ['resisting cell death'],
  ])
})

test('every example of a format is recognised as that format, and no text makes a reader throw', () => {
  for (const format of predictionFormats) {
    expect(predictionFormats.find((one) => one.recognises(format.example))?.id).toBe(format.id)
    fc.assert(
      fc.property(almost(format.example, '\n', '\t', '|', '{', '<', 'O', '1'), (text) => {
        const limits = {
          bytes: 1e9,
          lineLength: 2 ** 20,
          lines: 100,
          depth: 8,
          ratio: 1,
          ratioFrom: 1,
          errors: 9,
        }
        const sink = { prediction: () => {}, issue: () => {} }
        const reader = format.reader(sink, { limits, fields: {} })
        format.recognises(text)
        reader.push(text)
        reader.end()
      }),
      { numRuns: 100 },
    )
  }
})
