import { type FileSource, openFile } from './file-source'
import { readZip } from './zip'

/** The text files of a zip archive that is itself a file of a source, in its order. @throws DomainError when it is none */
export async function openArchiveTexts(
  source: FileSource,
  ...names: string[]
): Promise<{ name: string; files: { path: string; text: string }[] }> {
  const { name, bytes } = await openFile(source, ...names)
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  const decoder = new TextDecoder('utf-8')
  const files = readZip(Buffer.concat(parts), name).map(({ path, read }) => ({
    path,
    text: decoder.decode(read()),
  }))
  return { name, files }
}
