import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { BenchmarkDescriptor } from '../../benchmarks/descriptor'
import type { BenchmarkBoard, BoardRow } from '../board'
import { boardCsv } from './board-csv'
import { boardJson } from './board-json'
import { boardLatex } from './board-latex'
import { toCsv } from './csv'
import { latexText } from './latex'

const row: BoardRow = {
  submissionId: '00000000-0000-4000-8000-000000000001',
  system: {
    slug: 'biomistral-7b',
    name: 'BioMistral_7B & co',
    kind: 'medical',
    family: 'Mistral',
    parameters: 7_240_000_000,
    openWeights: true,
    base: { slug: 'mistral-7b', name: 'Mistral-7B' },
  },
  rank: { rank: 11, low: 9, high: 12 },
  estimate: { value: 0.7, low: 0.658, high: 0.739 },
  n: 500,
  answered: 490,
  setting: {
    shots: 3,
    context: 'abstract shown',
    chainOfThought: false,
    decoding: 'greedy',
    fineTuned: true,
  },
  extraction: 'exact-label',
  run: 1,
  publishedAt: new Date('2026-11-24T06:12:00Z'),
  comparison: {
    relation: 'base',
    against: { slug: 'mistral-7b', name: 'Mistral-7B' },
    againstSubmissionId: '00000000-0000-4000-8000-000000000002',
    difference: { value: 0.016, low: -0.018, high: 0.05 },
    verdict: 'inconclusive',
    settingMismatches: [],
  },
}
const unranked: BoardRow = {
  ...row,
  system: null,
  rank: null,
  estimate: { value: null, low: null, high: null },
  setting: null,
  comparison: null,
  answered: 500,
}

const board: BenchmarkBoard = {
  slug: 'pubmedqa',
  suite: { slug: 'multimedqa', title: 'MultiMedQA' },
  isDemonstration: false,
  version: {
    id: 'version',
    number: 1,
    contentHash: 'a'.repeat(64),
    instanceCount: 500,
    clusterCount: 500,
    descriptor: BenchmarkDescriptor.parse({
      slug: 'pubmedqa',
      title: 'PubMedQA',
      summary: '',
      description: '',
      suite: 'multimedqa',
      languages: ['en'],
      split: 'test',
      citation: { text: 'Jin et al. (2019)' },
      licence: { name: 'MIT', showInstances: true, showGold: true },
      access: 'public',
      task: 'classification',
      params: {},
      metrics: ['accuracy', 'macro-f1'],
      missing: 'wrong',
      extraction: ['exact-label'],
      quota: { limit: 1, periodHours: 24 },
    }),
  },
  metric: 'accuracy',
  summary: {
    submissions: 2,
    systems: 2,
    entrants: 1,
    leaders: 1,
    leadersAreFirst: true,
    leaderName: null,
    span: [0.6, 0.8],
    resolves: null,
  },
  facets: { kind: [], family: [], size: [], shots: [], context: [], cot: [], tuned: [], weights: [] },
  rows: [row, unranked],
  found: 2,
  reported: [],
}

describe('CSV', () => {
  test('keeps stored values, and leaves absent ones empty', () => {
    const { data } = Papa.parse<Record<string, string>>(boardCsv(board), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(2)
    expect(data[0]).toMatchObject({
      system: 'BioMistral_7B & co',
      value: '0.7',
      difference_low: '-0.018',
      rank_low: '9',
      parameters: '7240000000',
      chain_of_thought: 'false',
      published_at: '2026-11-24T06:12:00.000Z',
    })
    expect(data[1]).toMatchObject({ system: 'anonymous', system_slug: '', value: '', rank: '', verdict: '' })
  })

  test('neutralises what a spreadsheet would run', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1', "'=1", '＝1']
    const csv = toCsv(
      ['cell'],
      formulas.map((cell) => [cell]),
    )
    const cells = Papa.parse<string[]>(csv, { skipEmptyLines: true })
      .data.slice(1)
      .map(([cell]) => cell)
    expect(cells).toEqual(formulas.map((cell) => `'${cell}`))
  })

  test('leaves numbers and harmless text alone', () => {
    expect(toCsv(['a', 'b', 'c'], [[-0.5, 'o3-mini', null]])).toBe('a,b,c\r\n-0.5,o3-mini,\r\n')
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
        const csv = toCsv(['x'], [['first', ...cells]])
        const [, read = []] = Papa.parse<string[]>(csv, { newline: '\r\n' }).data
        // as it is, or with the one apostrophe that makes a formula harmless
        expect(read.slice(1)).toEqual(
          cells.map((cell, i) => (read[i + 1] === `'${cell}` ? `'${cell}` : cell)),
        )
      }),
    )
  })
})

describe('LaTeX', () => {
  test('is a booktabs table of formatted values', () => {
    const latex = boardLatex(board)
    expect(latex).toContain('\\toprule')
    expect(latex).toContain(
      '9--12 & BioMistral\\_7B \\& co & 70.0 & [65.8, 73.9] & 490/500 & +1.6 [$-$1.8, +5.0], tie \\\\',
    )
    expect(latex).toContain('-- & Anonymous & -- &  & 500 & -- \\\\')
    expect(latex).toContain('Accuracy, \\%')
  })

  test('escapes every character that is a command', () => {
    expect(latexText('50% of $x_1 & {y} #2 ~ ^ \\input{a}\n')).toBe(
      '50\\% of \\$x\\_1 \\& \\{y\\} \\#2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}input\\{a\\} ',
    )
  })

  test('keeps a comment on its line', () => {
    const latex = boardLatex({ ...board, slug: 'x\n\\input{y}' })
    expect(latex.split('\n').filter((line) => line.startsWith('\\input'))).toEqual([])
  })
})

describe('JSON', () => {
  test('carries the statement, the rows and how they were made', () => {
    const json = JSON.parse(JSON.stringify(boardJson(board)))
    expect(json).toMatchObject({
      benchmark: { slug: 'pubmedqa' },
      primaryMetric: 'accuracy',
      statement: { claim: 'One entry so far.' },
      version: { number: 1 },
    })
    expect(json.rows[1].system).toBeNull()
  })
})
