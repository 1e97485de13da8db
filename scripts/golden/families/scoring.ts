import type { Family } from '../family'
import { lmEval, simpleEvals } from './scoring/extraction'

export const scoringFamilies: Readonly<Record<string, Family>> = {
  'mcq-lm-eval': lmEval,
  'mcq-simple-evals': simpleEvals,
}
