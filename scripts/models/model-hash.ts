import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { modelFiles, modelHashText } from '@/lib/scoring/models/model-hash'

/** SHA-256 of a model's files, 64 hexadecimal digits; null where its folder or its ONNX file is not there. */
export async function modelHash(folder: string): Promise<string | null> {
  const hashes = new Map<string, string>()
  for (const file of modelFiles) {
    const hash = await fileHash(path.join(folder, file))
    if (hash !== null) hashes.set(file, hash)
  }
  if (!hashes.has('onnx/model.onnx')) return null
  return createHash('sha256').update(modelHashText(hashes)).digest('hex')
}

async function fileHash(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return hash.digest('hex')
}
