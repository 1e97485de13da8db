import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { shared } from '@/lib/testing/shared'
import { manifestCoverage } from './testing/manifest-coverage'
import { allExpectations } from './testing/reach'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const corpora = path.join(root, 'lib/scoring/corpora')

/** Prefixes that `reachAll` is called with, each with its file: one test for every verified entry under them. */
const reached: readonly { prefix: string; file: string }[] = readdirSync(corpora)
  .filter((name) => name.endsWith('.shared.test.ts'))
  .flatMap((name) => {
    const source = readFileSync(path.join(corpora, name), 'utf8')
    const calls = [...source.matchAll(/\breachAll\(\s*(?:'[^']*'|"[^"]*"),\s*\[([^\]]*)\]/g)]
    const prefixes = calls.flatMap(([, list]) =>
      [...list!.matchAll(/'([^']+)'/g)].map(([, prefix]) => prefix!),
    )
    return prefixes.map((prefix) => ({ prefix, file: `lib/scoring/corpora/${name}` }))
  })

describe.skipIf(!shared)('the manifest of expected figures', () => {
  const entries = allExpectations()
  const rowOf = (id: string) => manifestCoverage.find(({ pattern }) => pattern.test(id)) ?? null
  const isReached = (id: string) => reached.some(({ prefix }) => id.startsWith(prefix))

  test('has every verified entry reached by a test, or listed with the reason', () => {
    const open = entries.filter(
      ({ id, verified }) => verified && !isReached(id) && (rowOf(id)?.test ?? null) === null,
    )
    expect(open.map(({ id }) => id)).toEqual([])
  })

  test('has every other entry listed with the reason', () => {
    const open = entries.filter(({ id, verified }) => !verified && rowOf(id) === null)
    expect(open.map(({ id }) => id)).toEqual([])
  })

  test('is reached where the lists say', () => {
    for (const { prefix, file } of reached)
      expect(
        entries.some(({ id }) => id.startsWith(prefix)),
        `${file}: ${prefix}`,
      ).toBe(true)
    for (const { pattern, test: file } of manifestCoverage) {
      expect(
        entries.some(({ id }) => rowOf(id)?.pattern === pattern),
        String(pattern),
      ).toBe(true)
      if (file !== null) expect(readFileSync(path.join(root, file), 'utf8').length, file).toBeGreaterThan(0)
    }
  })

  test('is counted', () => {
    const verified = entries.filter((entry) => entry.verified)
    const [one, other] = [
      verified.filter(({ id }) => isReached(id)),
      verified.filter(({ id }) => !isReached(id)),
    ]
    const byTest = (file: string) => other.filter(({ id }) => rowOf(id)?.test?.startsWith(file)).length
    const unverified = entries.filter((entry) => !entry.verified)
    expect({
      entries: entries.length,
      verified: verified.length,
      oneByOne: one.length,
      texts: byTest('lib/scoring/generation/'),
      ratings: byTest('scripts/examples-studies/'),
      unverifiedReached: unverified.filter(({ id }) => (rowOf(id)?.test ?? null) !== null).length,
      unverified: unverified.filter(({ id }) => rowOf(id)?.test === null).length,
    }).toMatchInlineSnapshot(`
      {
        "entries": 1118,
        "oneByOne": 517,
        "ratings": 210,
        "texts": 110,
        "unverified": 276,
        "unverifiedReached": 5,
        "verified": 837,
      }
    `)
  })
})
