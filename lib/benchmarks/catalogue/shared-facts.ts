/** Rules that read an answer out of text, for questions with lettered options; the default first. */
export const letterRules = [
  'automatic',
  'exact-label',
  'option-text',
  'option-index',
  'option-number',
  'answer-phrase',
  'first-label-word',
  'letter-or-option-inside',
  'mirage',
  'mirage-strict',
  'lm-eval-flan-strict',
  'lm-eval-answer-is',
  'lm-eval-first-letter',
  'lm-eval-letter-word',
  'lm-eval-multi-choice',
  'simple-evals-mmlu',
  'simple-evals-gpqa',
]

/** Four options, one right answer: task, metrics and rules that all such benchmarks here share. */
export const fourOptions = {
  task: 'multiple-choice',
  params: { choices: 4 },
  metrics: ['accuracy', 'answered-precision', 'answered-share'],
  missing: 'wrong' as const,
  extraction: letterRules,
}

/** Enough for a day's work; public gold makes a tight quota pointless, an endless loop is what it stops. */
export const dailyQuota = { limit: 10, periodHours: 24 }

export const missingIsWrong =
  'A question without a prediction, or with one that cannot be read, counts as wrong; coverage is shown beside the score.'
