import type { FileSource } from './file-source'
import { bytesOf } from './gunzip'

/** Files held in memory: benchmarks that are part of the program, fixtures of tests. */
export function memorySource(
  files: Readonly<Record<string, string | Uint8Array>>,
  label = 'memory',
): FileSource {
  return {
    label,
    list: async () => Object.keys(files),
    read: (path) => bytesOf(files[path] ?? ''),
  }
}
