import { describe, expect, test } from 'vitest'
import { checkBenchmark } from '@/lib/benchmarks/checked-benchmark'
import type { Instance } from '@/lib/benchmarks/instance'
import { readText } from '@/lib/benchmarks/reading/lines'
import { folderSource } from '@/lib/benchmarks/sources/folder'
import { answerReader } from '@/lib/scores/read-answer'
import { scoringRules } from '@/lib/scores/scoring-rules'
import { Setting } from '@/lib/submissions/setting'
import { shared, sharedPath } from '@/lib/testing/shared'
import { type Example, openReleased } from './example'
import { benchmarkFolder, exampleBenchmark } from './release-sets'
import { exampleSystems } from './systems'
import { examples } from './table'

test('every example names a benchmark of the catalogue, one of its rules and a system of the table, once', () => {
  const slugs = new Set(exampleSystems.map(({ slug }) => slug))
  for (const { benchmark, extraction, system, setting } of examples) {
    expect(exampleBenchmark(benchmark)?.facts.extraction).toContain(extraction)
    expect(slugs).toContain(system)
    expect(Setting.safeParse(setting ?? {}).success).toBe(true)
  }
  expect(new Set(examples.map(({ key }) => key)).size).toBe(examples.length)
})

test('no release has more on a benchmark than a day’s quota takes', () => {
  const counts = new Map<string, number>()
  for (const { benchmark, release } of examples) {
    const key = `${benchmark} ${release}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    expect(counts.get(key)).toBeLessThanOrEqual(exampleBenchmark(benchmark)!.facts.quota.limit)
  }
})

test('systems come after what they were made from', () => {
  const before = new Set<string>()
  for (const { slug, baseSystem, counterpartSystem, peerSystems } of exampleSystems) {
    for (const other of [baseSystem, counterpartSystem, ...peerSystems])
      if (other !== null) expect(before).toContain(other)
    before.add(slug)
  }
})

describe.skipIf(!shared)('the released files', () => {
  const data = sharedPath('data')
  const loaded = new Map<string, Instance[]>()
  const instancesOf = async (slug: string) => {
    const known = loaded.get(slug)
    if (known) return known
    const entry = exampleBenchmark(slug)!
    const instances: Instance[] = []
    for await (const instance of entry.load(folderSource(benchmarkFolder(data, entry)!)))
      instances.push(instance)
    loaded.set(slug, instances)
    return instances
  }
  const linesOf = async (example: Example) => {
    const lines = []
    for await (const line of example.lines(data)) lines.push(line)
    return lines
  }

  test('answer instances of their benchmark only, each once', async () => {
    for (const example of examples) {
      const ids = new Set((await instancesOf(example.benchmark)).map(({ id }) => id))
      const lines = await linesOf(example)
      expect(lines.length, example.key).toBeGreaterThanOrEqual(40)
      expect(new Set(lines.map(({ id }) => id)).size, example.key).toBe(lines.length)
      expect(
        lines.filter(({ id }) => !ids.has(id)),
        example.key,
      ).toEqual([])
    }
  })

  test('of biomedical-llm-lobotomy stop after 200 of 265 questions of clinical knowledge', async () => {
    const example = examples.find(({ key }) => key === 'lobotomy/mmlu-clinical-knowledge/biomistral-7b')!
    const lines = await linesOf(example)
    expect(lines).toHaveLength(200)
    expect(lines.at(-1)?.id).toBe('clinical_knowledge-199')
  })

  test('of biomedical-llm-lobotomy are read as upstream read them', async () => {
    for (const example of examples.filter(({ release }) => release === 'lobotomy')) {
      const entry = exampleBenchmark(example.benchmark)!
      const read = answerReader(scoringRules(checkBenchmark(entry.facts).descriptor, example.extraction))
      const options = new Map(
        (await instancesOf(example.benchmark)).map(({ id, question }) => [id, question.options ?? null]),
      )
      const lines = await linesOf(example)
      const differing = lines.filter(
        ({ id, prediction, readUpstream }) => (read(prediction, options.get(id)!) ?? 'X') !== readUpstream,
      )
      expect(differing, example.key).toEqual([])
    }
  })

  test('of MedAgentsBench number the questions of MMLU as their original file does', async () => {
    const original = openReleased(
      data,
      'predictions/mmlu-clinical/medagents-claude-3-5-sonnet-zero-shot/claude-3-5-sonnet-mmlu-test-zero_shot.json.gz',
    )
    const items = JSON.parse(await readText(original, 'original')) as {
      subject: string
      question: string
      predicted_answer: string
    }[]
    for (const example of examples.filter(
      ({ system, benchmark, release }) =>
        release === 'medagents' && system === 'claude-3-5-sonnet' && benchmark.startsWith('mmlu'),
    )) {
      const questions = new Map(
        (await instancesOf(example.benchmark)).map(({ id, question }) => [id, question.text]),
      )
      const lines = await linesOf(example)
      const subject = example.benchmark.replace('mmlu-', '').replaceAll('-', '_')
      const released = items.filter((item) => item.subject === subject)
      expect(
        lines.map(({ id, prediction }) => [questions.get(id), prediction]),
        example.key,
      ).toEqual(released.map((item) => [item.question, item.predicted_answer]))
    }
  })

  test('of MIRAGE hold items that were never answered, which are left out', async () => {
    const counts = await Promise.all(
      [
        'mirage/medqa-usmle/gpt-35-turbo-16k',
        'mirage/medmcqa/gpt-35-turbo-16k',
        'mirage/medmcqa/gpt-4-32k',
      ].map(async (key) => (await linesOf(examples.find((example) => example.key === key)!)).length),
    )
    expect(counts).toEqual([1273 - 6, 4183 - 27, 4183])
  })
})
