import { expect, test } from 'vitest'
import { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { ReportedComparison } from '../benchmarks/reported/reported-comparison'
import { ReportedResult } from '../benchmarks/reported/reported-result'
import { SuiteDescriptor } from '../benchmarks/suites'
import { testFacts } from '../scores/testing'
import { SystemInput } from '../systems/system'
import { webUrl } from './web-url'

const hostile = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'JaVaScRiPt:alert(1)//https://example.org',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//example.org',
  '/account',
  'https:',
]

test.each(hostile)('%s becomes no link', (url) => {
  expect(webUrl(url)).toBeNull()
})

test('an address of the web does, and nothing is no link', () => {
  expect(webUrl('https://doi.org/10.1/x?y=1')).toBe('https://doi.org/10.1/x?y=1')
  expect(webUrl('http://example.org')).toBe('http://example.org')
  expect([webUrl(null), webUrl(undefined), webUrl('')]).toEqual([null, null, null])
})

test.each(hostile)('no field that is shown as a link takes %s', (url) => {
  const facts = testFacts()
  const faulty = (
    schema: { safeParse(value: unknown): { error?: { issues: { path: PropertyKey[] }[] } } },
    value: unknown,
  ) => schema.safeParse(value).error?.issues.map(({ path }) => path.join('.')) ?? []
  expect(faulty(BenchmarkDescriptor, { ...facts, citation: { text: 'x', url } })).toContain('citation.url')
  expect(faulty(BenchmarkDescriptor, { ...facts, licence: { ...facts.licence, url } })).toContain(
    'licence.url',
  )
  expect(faulty(SuiteDescriptor, { url })).toContain('url')
  expect(faulty(SystemInput, { links: [{ label: 'x', url }] })).toContain('links.0.url')
  expect(faulty(ReportedResult, { sourceUrl: url })).toContain('sourceUrl')
  expect(faulty(ReportedComparison, { sourceUrl: url })).toContain('sourceUrl')
})
