import type { Family } from '../family'
import { conllevalFamily, nervaluateFamilies, seqevalFamily } from './scoring/entities'
import { lmEval, simpleEvals } from './scoring/extraction'

export const scoringFamilies: Readonly<Record<string, Family>> = {
  'mcq-lm-eval': lmEval,
  'mcq-simple-evals': simpleEvals,
  'ner-seqeval': seqevalFamily,
  'ner-conlleval': conllevalFamily,
  ...nervaluateFamilies,
}
