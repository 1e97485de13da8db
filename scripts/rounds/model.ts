import path from 'node:path'
import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { modelFiles } from '@/lib/scoring/models/model-hash'
import { onnxEncoder } from '../models/onnx-encoder'
import { writeTinyEncoder } from '../models/write-tiny-encoder'
import type { Command } from './command'

export const model: Command = {
  name: 'model',
  summary: 'look at a model for metrics that need one (BERTScore)',
  usage: `usage: rounds model NAME [--model-directory DIR] [--make-example]

Loads the encoder DIR/NAME and prints the hash that benchmarks name it by and the signature of scores has, and the length
of its vectors. A model is a folder as Hugging Face has it: ${modelFiles.join(', ')}. Its output last_hidden_state is
what tokens are compared by, so export it with as many layers as the metric is to use. Nothing is downloaded.

  --model-directory DIR   the folder of the models (ROUNDS_MODEL_DIRECTORY)
  --make-example          first write an encoder of random numbers there, to try things out with

Ends with 0 when the model can be used, 1 when not, 2 when asked wrongly.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        'model-directory': { type: 'string' },
        'make-example': { type: 'boolean', default: false },
      },
    })
    const [name, ...more] = positionals
    const directory = values['model-directory'] ?? env.ROUNDS_MODEL_DIRECTORY
    if (name === undefined || more.length > 0 || directory === undefined) {
      console.error(this.usage)
      return 2
    }
    if (values['make-example']) writeTinyEncoder(path.join(directory, name))
    const encoder = await onnxEncoder(directory, name)
    if (encoder === null) {
      console.error(`There is no model ${path.join(directory, name)} with a file onnx/model.onnx.`)
      return 1
    }
    const ids = encoder.tokenIds('The patient has no fever.')
    const vectors = await encoder.embed(ids)
    console.log(`${name}: ${vectors.length / ids.length} numbers per token`)
    console.log(`sha256 ${encoder.sha256}`)
    return 0
  },
}
