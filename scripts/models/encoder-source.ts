import { log } from '@/lib/log'
import type { Encoder, EncoderSource } from '@/lib/scoring/models/encoder'
import { onnxEncoder } from './onnx-encoder'

/**
 * Encoders from a folder of models, each loaded once and kept. One that is not there, or has another hash than the
 * benchmark asks for, is none.
 *
 * @param modelDirectory undefined: this machine has no models
 */
export function encoderSource(modelDirectory: string | undefined): EncoderSource {
  if (modelDirectory === undefined) return async () => null
  const loaded = new Map<string, Promise<Encoder | null>>()
  return async ({ model, sha256 }) => {
    const loading = loaded.get(model) ?? onnxEncoder(modelDirectory, model)
    loaded.set(model, loading)
    // a failure may pass: the next one tries again
    const encoder = await loading.catch((error: unknown) => {
      loaded.delete(model)
      throw error
    })
    if (encoder === null) log.warn('a model is not there; its metrics stay empty', { model, modelDirectory })
    else if (sha256 !== null && sha256 !== encoder.sha256) {
      log.warn('a model is another one than the benchmark asks for; its metrics stay empty', {
        model,
        asked: sha256,
        found: encoder.sha256,
      })
      return null
    }
    return encoder
  }
}
