import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { DomainError } from '@/lib/errors'

/** The version that was tested; the package is no dependency, since it weighs 475 MB with its native parts. */
const TESTED = '4.3.1'

/** The part of @huggingface/transformers that is used. */
export interface Transformers {
  env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string; useFSCache: boolean }
  AutoTokenizer: { from_pretrained(name: string, options: { local_files_only: true }): Promise<Tokenizer> }
  AutoModel: {
    from_pretrained(name: string, options: { local_files_only: true; dtype: 'fp32' }): Promise<Model>
  }
  Tensor: new (type: 'int64', data: BigInt64Array, dims: number[]) => object
}

export interface Tokenizer {
  (
    text: string,
    options: { truncation: true; max_length?: number; return_tensor: false },
  ): { input_ids: number[] }
  model_max_length?: number
}

export type Model = (inputs: Record<string, object>) => Promise<{ last_hidden_state?: OutputTensor }>

interface OutputTensor {
  readonly dims: readonly number[]
  readonly data: Float32Array
}

/** Our own folder, for a package that was installed beside the others. */
const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Loads @huggingface/transformers from the folder of the models or from this project, whichever has it, and lets it load
 * models from that folder only: nothing is fetched.
 *
 * @throws DomainError unavailable, with the command that installs it, where it is nowhere
 */
export async function loadTransformers(modelDirectory: string): Promise<Transformers> {
  const file = requireTransformers(modelDirectory)
  const transformers: Transformers = await import(pathToFileURL(file).href)
  const { env } = transformers
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.useFSCache = false
  env.localModelPath = path.resolve(modelDirectory)
  return transformers
}

/**
 * The file to import, without importing it.
 *
 * @throws DomainError unavailable, with the command that installs the package
 */
export function requireTransformers(modelDirectory: string): string {
  const file = locateTransformers(modelDirectory)
  if (file === null) {
    const install = `npm install --prefix "${modelDirectory}" --ignore-scripts @huggingface/transformers@${TESTED}`
    const message = `Metrics by a model need the package @huggingface/transformers, which is not installed. Install it beside the models: ${install}`
    throw new DomainError('unavailable', message)
  }
  return file
}

/** The file to import; null where the package is not installed. */
export function locateTransformers(modelDirectory: string): string | null {
  for (const place of [path.resolve(modelDirectory), here]) {
    try {
      return createRequire(path.join(place, 'package.json')).resolve('@huggingface/transformers')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    }
  }
  return null
}
