import { axis, numbers, paraphrased } from '../build'
import type { Instrument } from '../instrument'

const scaleNote = 'Published means above 4 fit five points; the points have no published words.'

export const examQaGeneration: Instrument = {
  schemaVersion: 1,
  id: 'exam-qa-generation',
  title: 'Generated examination questions and answers',
  citation: {
    authors: 'Zhu et al.',
    year: 2024,
    venue: 'arXiv',
    title:
      'The potential of LLMs in medical education: generating questions and answers for qualification exams',
    arxiv: '2410.23769',
    doi: '10.48550/arXiv.2410.23769',
  },
  mode: 'independent',
  unit: 'question with its answer',
  raterRole: 'geriatrician or other medical expert',
  contextShown: ['admission report'],
  axes: [
    axis(
      'q-coherence',
      'Question: coherence',
      paraphrased('Is the question coherent and well formed?'),
      numbers('paraphrased', 1, 5, ['4', '5']),
      { group: 'question', optionsNote: scaleNote },
    ),
    axis(
      'q-sufficiency',
      'Question: sufficiency of information',
      paraphrased('Does the question give the information needed to answer it?'),
      numbers('paraphrased', 1, 5, ['4', '5']),
      { group: 'question', optionsNote: scaleNote },
    ),
    axis(
      'q-correctness',
      'Question: factual correctness',
      paraphrased('Is the information in the question consistent with the source report?'),
      numbers('paraphrased', 1, 5, ['4', '5']),
      { group: 'question', optionsNote: scaleNote },
    ),
    axis(
      'q-professionalism',
      'Question: professionalism',
      paraphrased('Is the question at the level of a professional examination?'),
      numbers('paraphrased', 1, 5, ['4', '5']),
      { group: 'question', optionsNote: scaleNote },
    ),
    axis(
      'a-coherence',
      'Answer: coherence',
      paraphrased('Is the answer coherent?'),
      numbers('paraphrased', 1, 5, ['4', '5']),
      { group: 'answer', optionsNote: scaleNote },
    ),
    axis(
      'a-evidence',
      'Answer: evidence of statement',
      paraphrased('Are the statements of the answer supported by evidence?'),
      numbers('paraphrased', 1, 5, ['4', '5']),
      { group: 'answer', optionsNote: scaleNote },
    ),
    axis(
      'a-correctness',
      'Answer: factual correctness',
      paraphrased('Is the answer correct and consistent with the source report?'),
      numbers('paraphrased', 1, 5, ['4', '5']),
      { group: 'answer', optionsNote: scaleNote },
    ),
    axis(
      'a-professionalism',
      'Answer: professionalism',
      paraphrased('Does the answer show professional knowledge?'),
      numbers('paraphrased', 1, 5, ['4', '5']),
      { group: 'answer', optionsNote: scaleNote },
    ),
  ],
  protocol: {
    answerSources: [
      'ERNIE 4',
      'ChatGLM 4',
      'Doubao',
      'Hunyuan',
      'Spark 4',
      'Qwen',
      'Llama 3',
      'Mistral',
      'human expert',
    ],
  },
  aggregation: { perAxis: 'mean score by model' },
  recommendedRatersPerItem: 3,
  agreementStatistic: { primary: "Krippendorff's alpha, ordinal", published: null },
  publishedResults: {
    summary:
      'coherence and information of the questions above 4, their professionalism near 4; answers lower, key information missing',
  },
}
