import type { Encoder, EncoderSource } from '../scoring/models/encoder'
import type { ScoringRules } from './scoring-rules'

/** The model that a benchmark's metrics need; null where they need none, or it is not there. */
export async function encoderFor(
  { task, params }: Pick<ScoringRules, 'task' | 'params'>,
  encoders: EncoderSource | undefined,
): Promise<Encoder | null> {
  const model = task.byModel?.(params)
  return model && encoders ? encoders(model.choice) : null
}
