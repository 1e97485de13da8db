import { createReadStream, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCsv } from '@/lib/benchmarks/reading/csv'
import { compareScores, type StoredScore } from '@/lib/leaderboard/compare-scores'
import { pooledDiscordance } from '@/lib/leaderboard/pooled-discordance'
import { metricById } from '@/lib/scoring/metrics/table'
import { diceKey } from '@/lib/statistics/resampling/dice'
import { shared, sharedPath } from '@/lib/testing/shared'
import { fileStatements } from './file-statements'
import { type LocalBenchmark, officialBenchmark, ownBenchmark } from './local-benchmark'
import { type LocalScore, scoreLocally } from './score-locally'

type Scored = Extract<LocalScore, { ok: true }>
const defaults = { extraction: null, metrics: null }

async function* bytes(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text)
}
async function scored(
  benchmark: LocalBenchmark,
  file: AsyncIterable<Uint8Array>,
  options: Parameters<typeof scoreLocally>[2] = defaults,
): Promise<Scored> {
  const result = await scoreLocally(benchmark, file, options)
  if (!result.ok) throw new Error(JSON.stringify(result.report.issues))
  return result
}
const metricOf = ({ values }: Scored, metric: string) =>
  values.find((value) => value.metric === metric && value.sliceDimension === '')!.value!

function compared(benchmark: LocalBenchmark, a: Scored, b: Scored, metric: string) {
  const stored = (score: Scored): StoredScore => ({
    value: metricOf(score, metric),
    layout: score.statistics.layout,
    columns: score.statistics.columns,
    replicates: null,
  })
  return compareScores({
    metric: metricById(metric)!,
    a: stored(a),
    b: stored(b),
    clusters: null,
    diceKey: diceKey(benchmark.contentHash),
    margin: null,
  })!
}

describe.skipIf(shared === null)('published predictions', () => {
  test('PubMedQA: BioMistral 70.0 % and .528, Mistral 68.4 % and .487, 41 against 33 discordant: a tie', async () => {
    const benchmark = await officialBenchmark('pubmedqa', sharedPath('data/qa/pubmedqa'))
    const read = (folder: string) =>
      createReadStream(sharedPath('data/predictions/pubmedqa', folder, 'derived_official_test_500.json'))
    const biomistral = await scored(benchmark, read('biomistral-7b'))
    const mistral = await scored(benchmark, read('mistral-7b-v0.1'))
    expect(metricOf(biomistral, 'accuracy')).toBeCloseTo(0.7, 12)
    expect(metricOf(mistral, 'accuracy')).toBeCloseTo(0.684, 12)
    expect(metricOf(biomistral, 'macro-f1')).toBeCloseTo(0.5284, 4)
    expect(metricOf(mistral, 'macro-f1')).toBeCloseTo(0.4865, 4)
    const comparison = compared(benchmark, biomistral, mistral, 'accuracy')
    expect(comparison).toMatchObject({
      n: 500,
      discordance: { onlyA: 41, onlyB: 33 },
      verdict: 'inconclusive',
    })
    expect(comparison.difference).toBeCloseTo(0.016, 12)
    expect(comparison.p).toBeCloseTo(0.42, 2)
    expect(comparison.interval.low).toBeCloseTo(-0.018, 2)
    expect(comparison.interval.high).toBeCloseTo(0.05, 2)
  })

  test('MMLU, 200 of clinical knowledge and all of college medicine: 212 and 225 right of 373, p = .24', async () => {
    const tables = []
    const right = { biomistral: 0, mistral: 0 }
    for (const subject of ['clinical_knowledge', 'college_medicine']) {
      const slug = `mmlu-${subject.replace('_', '-')}`
      const benchmark = await officialBenchmark(slug, sharedPath('data/qa/mmlu-clinical'))
      const biomistral = await scored(
        benchmark,
        bytes(await guessesOf('biomistral-7b/mmlu_BioMistral_BioMistral-7B_0_percent.csv', subject)),
      )
      const mistral = await scored(
        benchmark,
        bytes(await guessesOf('mistral-7b-v0.1/mmlu_mistralai_Mistral-7B-v0.1_0_percent.csv', subject)),
      )
      const comparison = compared(benchmark, biomistral, mistral, 'accuracy')
      const isPart = subject === 'clinical_knowledge'
      expect([comparison.n, comparison.scope]).toEqual(isPart ? [200, 'both-answered'] : [173, 'all'])
      tables.push(comparison.discordance!)
      right.biomistral += comparison.discordance!.both + comparison.discordance!.onlyA
      right.mistral += comparison.discordance!.both + comparison.discordance!.onlyB
      // a part of the questions ranks by all of them: what is missing is wrong
      if (isPart) expect(metricOf(biomistral, 'accuracy')).toBeCloseTo(121 / 265, 12)
    }
    expect(right).toEqual({ biomistral: 212, mistral: 225 })
    const pooled = pooledDiscordance(tables)!
    expect(pooled).toMatchObject({ n: 373, onlyA: 46, onlyB: 59 })
    expect(pooled.p).toBeCloseTo(0.24, 2)
  })
})

/** The letters of one subject of a published file without ids: its rows are in the official order. */
async function guessesOf(file: string, subject: string): Promise<string> {
  const content = readFileSync(sharedPath('data/predictions/mmlu-clinical', file))
  const lines: string[] = []
  for await (const { value } of readCsv(bytes(content.toString('utf8')), file)) {
    if (value[0] !== subject) continue
    const id = `${subject}-${String(lines.length).padStart(3, '0')}`
    lines.push(JSON.stringify({ id, prediction: value[4] }))
  }
  return lines.join('\n')
}

describe('gold of one’s own', () => {
  const rules = {
    task: 'classification',
    params: { labels: ['yes', 'no'] },
    metrics: ['accuracy', 'macro-f1'],
    missing: 'wrong' as const,
    extraction: ['automatic'],
  }
  const inFile = async (lines: object[]) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'rounds-gold-')), 'gold.jsonl')
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
    return file
  }
  const gold = [
    { id: 'a', gold: 'yes', slices: { ward: 'icu' } },
    { id: 'b', gold: 'no', slices: { ward: 'icu' } },
    { id: 3, gold: 'yes' },
  ]

  test('is scored by places and by named fields where the file has no ids of its own', async () => {
    const benchmark = await ownBenchmark(rules, await inFile(gold))
    const file = bytes('place,text\n0,yes\n1,no\n2,no\n')
    const statements = fileStatements({
      'match-by': 'position',
      'id-field': 'place',
      'prediction-field': 'text',
    })
    const score = await scored(benchmark, file, { ...defaults, statements })
    expect(metricOf(score, 'accuracy')).toBeCloseTo(2 / 3, 12)
    expect(() => fileStatements({ 'match-by': 'luck' })).toThrow('id or position')
    expect(() => fileStatements({ format: 'docx' })).toThrow('The format is one of')
  })

  test('is scored with slices, coverage and a signature', async () => {
    const benchmark = await ownBenchmark(rules, await inFile(gold))
    const score = await scored(
      benchmark,
      bytes('{"id":"a","prediction":"Yes."}\n{"id":"3","prediction":"no"}'),
    )
    expect(metricOf(score, 'accuracy')).toBeCloseTo(1 / 3, 12)
    expect(score.statistics).toMatchObject({ predicted: 2, answered: 2 })
    expect(score.values.find(({ sliceValue }) => sliceValue === 'icu')).toMatchObject({ value: 0.5, n: 2 })
    expect(score.signature).toMatchObject({ task: 'classification', extraction: 'automatic' })
  })

  test('a file that the platform would refuse is refused', async () => {
    const benchmark = await ownBenchmark(rules, await inFile(gold))
    const result = await scoreLocally(benchmark, bytes('{"id":"z","prediction":"yes"}'), defaults)
    expect(result.ok).toBe(false)
  })

  test('gold that does not fit the task is refused with the instance', async () => {
    const wrong = await inFile([{ id: 'a', gold: 7 }])
    await expect(ownBenchmark(rules, wrong)).rejects.toThrow(/instance "a"/)
  })
})
