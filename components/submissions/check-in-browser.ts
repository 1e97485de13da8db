import { type CheckProgress, checkFile } from '@/lib/submissions/check-file'
import type { FieldNames } from '@/lib/submissions/fields'
import type { Matching } from '@/lib/submissions/formats/format'
import { gunzipInBrowser } from '@/lib/submissions/gunzip'
import type { CheckReport } from '@/lib/submissions/report'
import { sha256 } from '@/lib/submissions/sha256'
import { expectationOf, type VersionIds } from '@/lib/submissions/version-ids'

/** Work at a stretch; then the page gets its turn. A frame lasts 16 ms. */
const stretchMs = 10

export interface BrowserCheck {
  benchmark: string
  /** Empty: the benchmark's default. */
  extraction: string
  fields: FieldNames
  matchBy: Matching
  run: number
  signal: AbortSignal
  onProgress: (progress: CheckProgress) => void
}

/**
 * Checks a file where it is, before anything is sent: the same code as on the server. The page stays responsive, since
 * the work stops every few milliseconds. Imported only once a file was chosen, for it brings every reader and rule.
 */
export async function checkInBrowser(file: File, check: BrowserCheck): Promise<CheckReport> {
  const { benchmark, extraction, fields, matchBy, run, signal } = check
  const version = await versionOf(benchmark, signal)
  let begun = performance.now()
  return checkFile(piecesOf(file, signal), expectationOf(version, extraction || null, matchBy), {
    format: null,
    fields,
    matchBy,
    run,
    split: version.descriptor.split,
    digest: sha256(),
    gunzip: gunzipInBrowser,
    onProgress: async (progress) => {
      signal.throwIfAborted()
      if (performance.now() - begun < stretchMs) return
      check.onProgress(progress)
      await new Promise((resolve) => setTimeout(resolve))
      begun = performance.now()
    },
  })
}

async function versionOf(benchmark: string, signal: AbortSignal): Promise<VersionIds> {
  const response = await fetch(`/api/v1/benchmarks/${benchmark}/ids`, { signal })
  if (!response.ok)
    throw new Error('The ids of this benchmark could not be loaded. Choose the file again in a moment.')
  return response.json()
}

/** Not every browser can iterate over a stream. */
async function* piecesOf(file: File, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal.throwIfAborted()
      yield next.value
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}
