import { expect, test } from 'vitest'
import { Setting } from '../submissions/setting'
import { bestMatch, type MatchCandidate } from './best-match'

const zeroShot = Setting.parse({ shots: 0, context: 'abstract shown' })
const fiveShot = Setting.parse({ shots: 5, context: 'abstract shown' })
const candidate = (id: string, rest: Partial<MatchCandidate> = {}): MatchCandidate => ({
  id,
  setting: zeroShot,
  answeredCount: 500,
  value: 0.6,
  createdAt: new Date('2026-01-01'),
  ...rest,
})

test('a comparable setting comes before a better value', () => {
  const match = bestMatch(
    zeroShot,
    [candidate('other', { setting: fiveShot, value: 0.9 }), candidate('same', { value: 0.5 })],
    true,
  )
  expect(match).toMatchObject({ candidate: { id: 'same' }, mismatches: [] })
})

test('with no comparable one the closest is taken and the mismatch is recorded', () => {
  const match = bestMatch(
    zeroShot,
    [candidate('unstated', { setting: null }), candidate('five', { setting: fiveShot })],
    true,
  )
  expect(match).toMatchObject({
    candidate: { id: 'five' },
    mismatches: ['examples: zero-shot against 5-shot'],
  })
})

test('among equals: most instances answered, then the better value in the metric’s direction, then the older', () => {
  const part = candidate('part', { answeredCount: 200, value: 0.9 })
  const weak = candidate('weak', { value: 0.5 })
  const strong = candidate('strong', { value: 0.7 })
  const older = candidate('older', { value: 0.7, createdAt: new Date('2025-01-01') })
  expect(bestMatch(zeroShot, [part, weak, strong, older], true)?.candidate.id).toBe('older')
  expect(bestMatch(zeroShot, [part, weak, strong, older], false)?.candidate.id).toBe('weak')
})

test('a submission without a value is nobody’s match', () => {
  expect(
    bestMatch(zeroShot, [candidate('null', { value: null }), candidate('nan', { value: Number.NaN })], true),
  ).toBeNull()
  expect(bestMatch(zeroShot, [], true)).toBeNull()
})
