import { describe, expect, test } from 'vitest'
import { shared, sharedPath } from '@/lib/testing/shared'
import { studyFigures } from './figures'

describe.skipIf(!shared)('figures that come from people’s ratings', () => {
  const figures = shared ? studyFigures(sharedPath('data')) : []

  test('are 216', () => {
    expect(figures).toHaveLength(216)
  })

  test.each(figures.map((figure) => [figure.id, figure] as const))('%s', (_, { expected, found, holds }) => {
    expect(found).not.toBeNull()
    expect({ found, holds }).toEqual({ found: holds ? found : expected, holds: true })
  })
})
