import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { DomainError } from '../../errors'
import type { FileSource } from './file-source'
import { gunzipNamed } from './gunzip'

/** The files of a folder and of the folders in it, five levels deep. @throws DomainError when it cannot be read */
export function folderSource(folder: string): FileSource {
  return {
    label: folder,
    list: () => listFiles(folder, '', 5),
    read: (name) => gunzipNamed(name, createReadStream(path.join(folder, name))),
  }
}

async function listFiles(folder: string, prefix: string, depth: number): Promise<string[]> {
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true }).catch(
    (error: unknown) => {
      throw new DomainError('not-found', `The folder ${path.join(folder, prefix)} cannot be read.`, {
        cause: error,
      })
    },
  )
  const files: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const name = `${prefix}${entry.name}`
    if (entry.isFile()) files.push(name)
    else if (entry.isDirectory() && depth > 1) files.push(...(await listFiles(folder, `${name}/`, depth - 1)))
  }
  return files
}
