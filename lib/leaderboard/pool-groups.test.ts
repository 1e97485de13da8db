import { expect, test } from 'vitest'
import { poolGroups } from './pool-groups'

const row = (slug: string, publication: string, overlaps: string[] = []) => ({
  ...{ benchmark: { slug }, publication, overlaps },
})
const rows = [
  row('anatomy', 'MMLU'),
  row('medqa', 'MedQA'),
  row('genetics', 'MMLU'),
  row('pubmedqa', 'PubMedQA'),
]
const slugs = (groups: (typeof rows)[]) => groups.map((group) => group.map(({ benchmark }) => benchmark.slug))

test('subjects of one publication are pooled', () => {
  expect(slugs(poolGroups(rows, []))).toEqual([['anatomy', 'genetics']])
})

test('what was chosen is pooled, and nothing else', () => {
  expect(slugs(poolGroups(rows, ['medqa', 'pubmedqa', 'unknown']))).toEqual([['medqa', 'pubmedqa']])
  expect(slugs(poolGroups(rows, ['medqa']))).toEqual([])
  expect(slugs(poolGroups([], []))).toEqual([])
})

test('no question is pooled with itself', () => {
  const larger = row('pubmedqa-all', 'PubMedQA', ['pubmedqa'])
  expect(slugs(poolGroups([...rows, larger], []))).toEqual([['anatomy', 'genetics']])
  expect(slugs(poolGroups([...rows, larger], ['medqa', 'pubmedqa', 'pubmedqa-all']))).toEqual([
    ['medqa', 'pubmedqa'],
  ])
})
