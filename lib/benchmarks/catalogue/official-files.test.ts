import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shared, sharedPath } from '@/lib/testing/shared'
import type { Instance } from '../instance'
import { mmluSubjects } from './mmlu'
import { catalogue, catalogueEntry } from './table'
import { loadOfficial as load } from './testing/official-files'

const tally = (values: readonly (string | undefined)[]) => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value ?? ''] = (counts[value ?? ''] ?? 0) + 1
  return counts
}
const goldOf = (instances: readonly Instance[]) => tally(instances.map((instance) => String(instance.gold)))

describe.skipIf(!shared)('the official files', () => {
  const expected = (id: string) => {
    const { entries } = JSON.parse(readFileSync(sharedPath('data/expected.json'), 'utf8'))
    return entries.find((entry: { id: string }) => entry.id === `${id}/gold`).value as Record<string, number>
  }

  test('of PubMedQA hold 500 test questions', async () => {
    const { instances } = await load(catalogueEntry('pubmedqa')!)
    const { test: count, yes, no, maybe } = expected('pubmedqa')
    expect(instances).toHaveLength(count!)
    expect(goldOf(instances)).toEqual({ yes, no, maybe })
  })

  test('of MedQA hold 1273 questions in two steps', async () => {
    const { instances } = await load(catalogueEntry('medqa-usmle')!)
    const value = expected('medqa-usmle')
    expect(instances).toHaveLength(value.items!)
    expect(goldOf(instances)).toEqual({ A: value.gold_A, B: value.gold_B, C: value.gold_C, D: value.gold_D })
    expect(tally(instances.map((instance) => instance.slices?.step))).toEqual({
      'step 1': value.step1,
      'step 2 and 3': value['step2&3'],
    })
  })

  test('of MedMCQA hold 4183 questions whose every option is found', async () => {
    const { instances } = await load(catalogueEntry('medmcqa')!)
    const value = expected('medmcqa')
    expect(instances).toHaveLength(value.items!)
    expect(goldOf(instances)).toEqual({ A: value.gold_A, B: value.gold_B, C: value.gold_C, D: value.gold_D })
    expect(
      instances.filter((instance) => instance.question.options?.some((option) => option.text === '')),
    ).toEqual([])
  })

  test('of MMLU hold the six subjects', async () => {
    const value = expected('mmlu-clinical')
    for (const entry of mmluSubjects) {
      const subject = entry.facts.slug.replace('mmlu-', '').replaceAll('-', '_')
      expect((await load(entry)).instances, subject).toHaveLength(value[subject]!)
    }
  })

  test('of two MMLU subjects share 78 questions, as their descriptions say', async () => {
    const [clinical, college] = await Promise.all(
      ['mmlu-clinical-knowledge', 'mmlu-college-medicine'].map(async (slug) => {
        const { instances } = await load(catalogueEntry(slug)!)
        return new Set(instances.map(({ question }) => JSON.stringify(question)))
      }),
    )
    expect([...clinical!].filter((question) => college!.has(question))).toHaveLength(78)
  })

  test('give the same hash at every load, and one of its own for each benchmark', async () => {
    const hashes: string[] = []
    for (const entry of catalogue) hashes.push((await load(entry)).hash)
    expect(new Set(hashes).size).toBe(catalogue.length)
    for (const [i, entry] of catalogue.slice(0, 4).entries()) expect((await load(entry)).hash).toBe(hashes[i])
  })
})
