import path from 'node:path'
import { DomainError } from '@/lib/errors'
import type { Encoder } from '@/lib/scoring/models/encoder'
import { modelHash } from './model-hash'
import { loadTransformers } from './transformers'

/** Where a tokenizer does not say what its model takes, as BERT does. */
const usualLength = 512

/**
 * An encoder from a folder in the layout of Hugging Face: config.json, tokenizer.json, onnx/model.onnx with the output
 * `last_hidden_state`. Runs in this process, one text at a time: what else is in a batch changes the last bits.
 *
 * @param name of the folder inside the model directory
 * @returns null where there is no such model
 * @throws DomainError unavailable where the package that runs models is not installed
 */
export async function onnxEncoder(modelDirectory: string, name: string): Promise<Encoder | null> {
  const folder = path.resolve(modelDirectory, name)
  // a benchmark's facts name the model: they shall not lead out of the folder
  if (path.relative(path.resolve(modelDirectory), folder).startsWith('..')) return null
  const sha256 = await modelHash(folder)
  if (sha256 === null) return null
  const { AutoTokenizer, AutoModel, Tensor } = await loadTransformers(modelDirectory)
  const options = { local_files_only: true } as const
  const tokenizer = await AutoTokenizer.from_pretrained(name, options)
  const model = await AutoModel.from_pretrained(name, { ...options, dtype: 'fp32' })

  const stated = tokenizer.model_max_length
  // a tokenizer without a limit says 1e30
  const max_length = stated !== undefined && stated < 1e6 ? stated : usualLength
  const tokenIds = (text: string): number[] =>
    tokenizer(text, { truncation: true, max_length, return_tensor: false }).input_ids.map(Number)
  return {
    name,
    sha256,
    boundaryIds: new Set(tokenIds('')),
    tokenIds,
    async embed(ids) {
      const dims = [1, ids.length]
      const input_ids = new Tensor('int64', BigInt64Array.from(ids, BigInt), dims)
      const attention_mask = new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims)
      const { last_hidden_state: output } = await model({ input_ids, attention_mask })
      if (output === undefined || output.dims[1] !== ids.length)
        throw new DomainError(
          'invalid',
          `The model "${name}" has no output last_hidden_state of a vector per token.`,
        )
      return output.data
    },
  }
}
