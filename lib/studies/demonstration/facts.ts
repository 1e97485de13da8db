import type { z } from 'zod'
import type { BenchmarkDescriptor } from '../../benchmarks/descriptor'
import type { Instance } from '../../benchmarks/instance'
import { writtenQuestions } from './questions'

/** The questions as a benchmark without references: what is submitted to it waits for raters. */
export const demonstrationAnswers: {
  readonly facts: z.input<typeof BenchmarkDescriptor>
  readonly instances: readonly Instance<Record<string, never>>[]
} = {
  facts: {
    slug: 'demonstration-answers',
    title: 'Demonstration: everyday questions',
    summary:
      'Fourteen made-up questions of everyday life whose answers only people can judge, to show how Rounds works.',
    description:
      'Questions without reference answers: what is submitted waits for a study in which raters judge it.\n\nWritten for Rounds so that there is something to look at and to try. The answers are invented, some of them with gaps on purpose: they are no advice.',
    suite: 'demonstration',
    languages: ['en'],
    split: 'all',
    citation: { text: 'Written for Rounds; no publication.' },
    licence: { name: 'Apache-2.0 (part of Rounds)', showInstances: true, showGold: true },
    access: 'public',
    task: 'rated-answers',
    params: {},
    judging: 'study',
    metrics: ['answered-share'],
    missing: 'wrong',
    extraction: ['verbatim'],
    contexts: ['question only'],
    quota: { limit: 20, periodHours: 24 },
    demonstration: true,
  },
  instances: writtenQuestions.map(({ id, text }) => ({ id, question: { text }, gold: {} })),
}
