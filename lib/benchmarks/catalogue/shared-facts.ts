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

/** Where nobody says what may be done with a corpus, its texts and labels stay off the pages. */
export const licenceNotStated = { name: 'not stated', showInstances: false, showGold: false }

/** What benchmarks of answers that are structures or whole texts share: nothing is read out of text. */
export const asGiven = {
  missing: 'wrong' as const,
  extraction: ['verbatim'],
  quota: dailyQuota,
}

export const missedIsMissed =
  'A document without a prediction misses all that is in it; coverage is shown beside the score.'

/** Mentions in documents, compared as sets. Types that are not asked for are left out, so a joint file can be submitted. */
export const entityTask = (types: readonly string[], rules: Record<string, string> = {}) => ({
  ...asGiven,
  task: 'entities',
  params: { types: [...types], undeclared: 'ignored', ...rules },
  metrics: [
    'f1',
    'precision',
    'recall',
    'relaxed-f1',
    ...(types.length > 1 ? ['macro-f1', ...types.map((type) => `f1:${type}`)] : []),
  ],
})

/** Tags of tokens, compared as entities by the rules of conlleval. */
export const tagTask = (types: readonly string[], rules: Record<string, string | string[]> = {}) => ({
  ...asGiven,
  task: 'tag-sequences',
  params: { types: [...types], ...rules },
  metrics: [
    'f1',
    'precision',
    'recall',
    ...(types.length > 1 ? ['macro-f1', ...types.map((type) => `f1:${type}`)] : []),
    'token-accuracy',
  ],
})
