import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { diceKey } from './dice'
import type { parallelReplicates } from './parallel'
import { bootstrapReplicates } from './replicates'

const entry = fileURLToPath(new URL('./parallel.ts', import.meta.url))

describe('resampling over threads from a bundle', () => {
  it.each([{ minify: false }, { minify: true }])(
    'gives the same numbers, minify: $minify',
    async ({ minify }) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'rounds-bundle-'))
      try {
        const outfile = path.join(folder, 'parallel.mjs')
        await build({
          entryPoints: [entry],
          outfile,
          bundle: true,
          minify,
          keepNames: true,
          platform: 'node',
          format: 'esm',
        })
        const bundle = (await import(pathToFileURL(outfile).href)) as {
          parallelReplicates: typeof parallelReplicates
        }
        const n = 3000
        const options = {
          key: diceKey('00112233445566778899aabbccddeeff'),
          columns: [Float64Array.from({ length: n }, (_, i) => i % 3), new Float64Array(n).fill(1)],
          clusters: null,
          strata: null,
          from: 0,
          to: 8000,
          evaluate: ([sum, count]: Float64Array) => (sum as number) / (count as number),
        }
        expect(await bundle.parallelReplicates({ ...options, threads: 3 })).toEqual(
          bootstrapReplicates(options),
        )
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})
