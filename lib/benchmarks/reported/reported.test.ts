import { expect, test } from 'vitest'
import { catalogueEntry } from '../catalogue/table'
import { reportedFigures } from './figures'
import { ReportedResult } from './reported-result'

const result = {
  benchmark: 'pubmedqa',
  systemName: 'A model',
  metric: 'accuracy',
  value: 0.775,
  setting: 'not stated',
  source: 'A paper',
}

test('every figure of the collection is for a metric of a benchmark of the catalogue, once', () => {
  for (const { benchmark, metric } of reportedFigures) {
    expect(catalogueEntry(benchmark)?.facts.metrics).toContain(metric)
  }
  const keys = reportedFigures.map((figure) =>
    [figure.benchmark, figure.systemName, figure.metric, figure.setting, figure.source].join('|'),
  )
  expect(new Set(keys).size).toBe(keys.length)
  expect(reportedFigures).toContainEqual(
    expect.objectContaining({ benchmark: 'pubmedqa', systemName: 'BioMistral-7B', value: 0.775 }),
  )
})

test.each([
  [{ value: 77.5 }, 'outside 0 to 1'],
  [{ metric: 'charm' }, 'there is no such metric'],
  [{ source: ' ' }, 'source'],
  [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
])('a result with %j is refused', (change, message) => {
  const parsed = ReportedResult.safeParse({ ...result, ...change })
  expect(JSON.stringify(parsed.error?.issues)).toContain(message)
})
