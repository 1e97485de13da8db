import type { Family } from '../family'
import { classificationFamily } from './scoring/classification'
import { conllevalFamily, nervaluateFamilies, seqevalFamily } from './scoring/entities'
import { lmEval, simpleEvals } from './scoring/extraction'
import { bioasqFamily, healthbenchFamily } from './scoring/questions'
import { correlationFamily, ndcgFamily, trecEvalFamily } from './scoring/ranking'

export const scoringFamilies: Readonly<Record<string, Family>> = {
  classification: classificationFamily,
  'mcq-lm-eval': lmEval,
  'mcq-simple-evals': simpleEvals,
  'ner-seqeval': seqevalFamily,
  'ner-conlleval': conllevalFamily,
  ...nervaluateFamilies,
  'qa-bioasq': bioasqFamily,
  'ranking-correlation': correlationFamily,
  'ranking-ndcg': ndcgFamily,
  'ranking-trec-eval': trecEvalFamily,
  'rubric-healthbench': healthbenchFamily,
}
