import { DomainError } from '../../errors'

/** Where a benchmark's files come from: a folder, an archive, a download. Loaders ask for files by name. */
export interface FileSource {
  /** For messages: the folder's path, the archive's address. */
  readonly label: string
  /** Paths of all files, relative, with forward slashes. */
  list(): Promise<readonly string[]>
  /** The bytes of one of them, uncompressed. */
  read(path: string): AsyncIterable<Uint8Array>
}

export interface OpenedFile {
  /** As found: names the file in messages. */
  name: string
  bytes: AsyncIterable<Uint8Array>
}

/**
 * Opens the first of the names that the source has: exactly there, else the only file of that name in any folder of
 * it; the name with `.gz` behind it counts too.
 *
 * @throws DomainError `not-found` listing what is there, `conflict` where two folders have a file of that name
 */
export async function openFile(source: FileSource, ...names: string[]): Promise<OpenedFile> {
  const paths = await source.list()
  for (const name of names) {
    const candidates = [name, `${name}.gz`]
    const exact = paths.find((path) => candidates.includes(path))
    const deeper = paths.filter((path) => candidates.includes(path.slice(path.lastIndexOf('/') + 1)))
    if (!exact && deeper.length > 1) {
      throw new DomainError(
        'conflict',
        `${source.label} has "${name}" more than once (${deeper.slice(0, 3).join(', ')}): name the folder that holds the right one.`,
      )
    }
    const found = exact ?? deeper[0]
    if (found !== undefined) return { name: found, bytes: source.read(found) }
  }
  const there = paths.length === 0 ? 'it is empty' : `it has ${paths.slice(0, 8).join(', ')}`
  throw new DomainError(
    'not-found',
    `${source.label} has no file ${names.map((name) => `"${name}"`).join(' or ')}: ${there}.`,
  )
}
