import { z } from 'zod'

/** How a suite's one number comes from its benchmarks. A row with a missing benchmark has none. */
export const aggregateRules = ['mean', 'mean-within-task-type'] as const
export type AggregateRule = (typeof aggregateRules)[number]

export const SuiteDescriptor = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string(),
  summary: z.string(),
  citation: z.string(),
  url: z.url().optional(),
  aggregate: z.enum(aggregateRules),
  /** Benchmarks that count, in board order, by slug. */
  benchmarks: z.array(z.strictObject({ slug: z.string(), taskType: z.string().optional() })).min(1),
})
export type SuiteDescriptor = z.infer<typeof SuiteDescriptor>

/** The suites of the platform, in menu order; a new one is an entry here. */
export const suites: readonly SuiteDescriptor[] = [
  {
    slug: 'multimedqa',
    title: 'MultiMedQA',
    summary:
      'Medical examination and research questions with one right answer: MedQA, MedMCQA, PubMedQA and the six medical subjects of MMLU. The aggregate is the plain mean of the nine accuracies; the long-answer sets of MultiMedQA are rated by physicians and are not part of it.',
    citation:
      'Singhal et al. (2023). Large language models encode clinical knowledge. Nature 620, 172–180. The mean over nine as in the Open Medical-LLM Leaderboard.',
    url: 'https://www.nature.com/articles/s41586-023-06291-2',
    aggregate: 'mean',
    benchmarks: [
      'medqa-usmle',
      'medmcqa',
      'pubmedqa',
      'mmlu-clinical-knowledge',
      'mmlu-medical-genetics',
      'mmlu-anatomy',
      'mmlu-professional-medicine',
      'mmlu-college-biology',
      'mmlu-college-medicine',
    ].map((slug) => ({ slug, taskType: 'multiple choice' })),
  },
  {
    slug: 'demonstration',
    title: 'Demonstration',
    summary:
      'Two small made-up benchmarks with invented systems, to show what boards, comparisons and results look like. No figure here says anything about a real model.',
    citation: 'Written for Rounds; no publication.',
    aggregate: 'mean',
    benchmarks: [{ slug: 'demonstration-questions' }, { slug: 'demonstration-statements' }],
  },
]
