import { expect, test } from 'vitest'
import { requestOfQuery } from './query'
import { queryOfRequest } from './query-of-request'

test('a request survives the way through a query', () => {
  const request = requestOfQuery(
    new URLSearchParams(
      'benchmark=pubmedqa&system=biomistral-7b&shots=0&chainOfThought=false&prompt=Answer%3A%0A&run=2&idField=pmid&bytes=12&version=',
    ),
    'key-123456',
  )
  expect(request).toMatchObject({
    version: null,
    setting: { shots: 0, chainOfThought: false, context: null, prompt: 'Answer:' },
    fields: { id: 'pmid' },
    run: 2,
    expected: { bytes: 12, sha256: null },
  })
  expect(requestOfQuery(queryOfRequest(request), 'key-123456')).toEqual(request)
})

test('without any part of a setting it is not stated', () => {
  expect(requestOfQuery(new URLSearchParams('benchmark=a&system=b&shots='), null).setting).toBeNull()
})

test.each([
  ['system=b', 'benchmark'],
  ['benchmark=a&system=b&shot=1', 'shot'],
  ['benchmark=a&system=b&shots=many', 'shots'],
  ['benchmark=a&system=b&shots=-1', 'shots'],
  ['benchmark=a&system=B%20b', 'system'],
  ['benchmark=a&system=b&fineTuned=perhaps', 'fineTuned'],
  ['benchmark=a&system=b&sha256=abc', 'sha256'],
])('of "%s" the parameter "%s" is named', (query, field) => {
  expect(() => requestOfQuery(new URLSearchParams(query), null)).toThrow(
    expect.objectContaining({ code: 'invalid', field, message: expect.stringContaining(`"${field}"`) }),
  )
})
