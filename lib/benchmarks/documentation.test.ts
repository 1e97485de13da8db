import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tasks } from '../scoring/tasks/table'
import { catalogue } from './catalogue/table'

const documentation = readFileSync(new URL('../../docs/benchmarks.md', import.meta.url), 'utf8')

test('the documentation names every benchmark and the prediction of every task', () => {
  const groups = /^(?:mmlu|bioprobench|pubmed-spans)-/
  const unnamed = catalogue
    .map(({ facts }) => facts.slug)
    .filter((slug) => !documentation.includes(`\`${slug}\``) && !groups.test(slug))
  expect(unnamed).toEqual([])
  expect(Object.keys(tasks).filter((task) => !documentation.includes(`\`${task}\``))).toEqual([])
})
