import { expect, test } from 'vitest'
import { poolGroups } from './pool-groups'

const row = (slug: string, publication: string) => ({ benchmark: { slug }, publication })
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
