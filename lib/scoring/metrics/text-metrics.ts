import type { Metric } from '../metric'
import { bertScoreF1, bertScorePrecision, bertScoreRecall } from './bert-score'
import { bleu, bleu1, bleu2, bleu3, bleu4 } from './bleu'
import { chrf } from './chrf'
import { meteor } from './meteor'
import {
  rouge1,
  rouge1Precision,
  rouge1Recall,
  rouge2,
  rouge2Precision,
  rouge2Recall,
  rougeL,
  rougeLPrecision,
  rougeLRecall,
  rougeLsum,
  rougeLsumPrecision,
  rougeLsumRecall,
} from './rouge'
import { sari, sariAdd, sariDelete, sariHuggingFace, sariKeep, sariOriginal, sariPaper } from './sari'
import { sentenceBleu } from './sentence-bleu'
import { answerableExactMatch, answerableF1, answerF1, exactMatch, unanswerableExactMatch } from './squad'
import { ter } from './ter'

/** Metrics of generated text and of extracted answers. */
export const textMetrics = {
  'answer-f1': answerF1,
  'answerable-exact-match': answerableExactMatch,
  'answerable-f1': answerableF1,
  'bertscore-f1': bertScoreF1,
  'bertscore-precision': bertScorePrecision,
  'bertscore-recall': bertScoreRecall,
  bleu,
  'bleu-1': bleu1,
  'bleu-2': bleu2,
  'bleu-3': bleu3,
  'bleu-4': bleu4,
  chrf,
  'exact-match': exactMatch,
  meteor,
  'rouge-1': rouge1,
  'rouge-1-precision': rouge1Precision,
  'rouge-1-recall': rouge1Recall,
  'rouge-2': rouge2,
  'rouge-2-precision': rouge2Precision,
  'rouge-2-recall': rouge2Recall,
  'rouge-l': rougeL,
  'rouge-l-precision': rougeLPrecision,
  'rouge-l-recall': rougeLRecall,
  'rouge-lsum': rougeLsum,
  'rouge-lsum-precision': rougeLsumPrecision,
  'rouge-lsum-recall': rougeLsumRecall,
  sari,
  'sari-add': sariAdd,
  'sari-delete': sariDelete,
  'sari-huggingface': sariHuggingFace,
  'sari-keep': sariKeep,
  'sari-original': sariOriginal,
  'sari-paper': sariPaper,
  'sentence-bleu': sentenceBleu,
  ter,
  'unanswerable-exact-match': unanswerableExactMatch,
} satisfies Record<string, Metric>
