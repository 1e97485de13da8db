import { expect, test } from 'vitest'
import { extractionRuleById } from '../../scoring/extraction/table'
import { checkBenchmark, instanceChecker } from '../checked-benchmark'
import { suites } from '../suites'
import { demonstrationBenchmarks, demonstrationQuestions, demonstrationStatements } from './benchmarks'
import { demonstrationPredictions } from './predictions'
import { demonstrationSystems } from './systems'

test('both benchmarks can be scored as their facts say, and are marked as a demonstration', () => {
  for (const { facts, instances } of demonstrationBenchmarks) {
    const checked = checkBenchmark(facts)
    instances.forEach(instanceChecker(checked))
    expect(checked.descriptor.demonstration).toBe(true)
  }
  expect(demonstrationQuestions.instances).toHaveLength(60)
  expect(demonstrationStatements.instances).toHaveLength(40)
  const suite = suites.find(({ slug }) => slug === 'demonstration')
  expect(suite?.benchmarks.map(({ slug }) => slug)).toEqual(
    demonstrationBenchmarks.map(({ facts }) => facts.slug),
  )
})

test('every question has four different options, and the right one is at every letter', () => {
  for (const { question } of demonstrationQuestions.instances) {
    expect(new Set(question.options?.map((option) => option.text)).size).toBe(4)
  }
  const letters = demonstrationQuestions.instances.map((instance) => instance.gold)
  for (const letter of 'ABCD') expect(letters.filter((gold) => gold === letter).length).toBeGreaterThan(8)
  expect(new Set(demonstrationQuestions.instances.map(({ question }) => question.text)).size).toBe(60)
})

test('adapted systems come after their base, and every name says that it is invented', () => {
  const slugs = demonstrationSystems.map(({ system }) => system.slug)
  const adapted = demonstrationSystems.filter(({ system }) => system.baseSystem !== null)
  expect(adapted).toHaveLength(2)
  for (const { system } of adapted) {
    expect(slugs.indexOf(system.baseSystem ?? '')).toBeLessThan(slugs.indexOf(system.slug))
  }
  for (const { system } of demonstrationSystems) expect(system.name).toMatch(/\(invented\)$/)
})

test('predictions are the same at every run, and differ between systems', () => {
  const files = demonstrationSystems.map((system) => demonstrationPredictions(demonstrationQuestions, system))
  expect(
    demonstrationSystems.map((system) => demonstrationPredictions(demonstrationQuestions, system)),
  ).toEqual(files)
  expect(new Set(files.map((file) => JSON.stringify(file))).size).toBe(files.length)
})

test('the shares right order the systems as intended, with room between the first and the last', () => {
  const shares = demonstrationSystems.map((system) => shareRight(system, 0))
  const [base, adapted, , , small] = shares as [number, number, number, number, number]
  expect(adapted).toBeGreaterThan(base)
  expect(small).toBe(Math.min(...shares))
  expect(Math.max(...shares)).toBeLessThan(1)
  expect(Math.max(...shares) - small).toBeGreaterThan(0.3)
})

function shareRight(system: (typeof demonstrationSystems)[number], which: 0 | 1): number {
  const benchmark = demonstrationBenchmarks[which]
  const byId = new Map(benchmark.instances.map((instance) => [instance.id, instance]))
  const right = demonstrationPredictions(benchmark, system).filter(({ id, prediction }) => {
    const { question, gold } = byId.get(id)!
    const options = question.options!
    const labels = options.map((option) => option.label)
    return extractionRuleById('automatic')?.extract(prediction, { options, labels }) === gold
  })
  return right.length / benchmark.instances.length
}
