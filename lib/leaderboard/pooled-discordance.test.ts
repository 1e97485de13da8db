import { expect, test } from 'vitest'
import { pooledDiscordance } from './pooled-discordance'

test('the counts of several benchmarks are added, and tested as one set of questions', () => {
  const pooled = pooledDiscordance([
    { both: 10, onlyA: 8, onlyB: 1, neither: 1 },
    { both: 20, onlyA: 2, onlyB: 1, neither: 7 },
  ])
  expect(pooled).toMatchObject({ both: 30, onlyA: 10, onlyB: 2, neither: 8, n: 50, difference: 0.16 })
  // 10 against 2 of 12: 2 (1 + 12 + 66) / 4096
  expect(pooled!.p).toBeCloseTo(158 / 4096, 12)
})

test('nothing to pool', () => {
  expect(pooledDiscordance([])).toBeNull()
  expect(pooledDiscordance([{ both: 0, onlyA: 0, onlyB: 0, neither: 0 }])).toBeNull()
})
