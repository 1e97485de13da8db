import type { FileSource } from './sources/file-source'
import { bytesOf } from './sources/gunzip'

/** Files held in memory: the fixtures of tests. */
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
