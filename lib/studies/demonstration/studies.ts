import { StudyPlan } from '../plan/plan'
import { type CheckQuestion, checkQuestions } from './questions'

/** A study of the demonstration as its organiser would design it. */
export interface DemonstrationStudy {
  readonly title: string
  readonly description: string
  readonly instrument: string
  readonly plan: StudyPlan
  /** Numbers of the sources and of the raters that take part. */
  readonly sources: readonly number[]
  readonly raters: readonly number[]
  /** Hidden questions whose answer is known. */
  readonly gold: readonly CheckQuestion[]
  /** null: the study stays open, with only so many ratings of each rater made. */
  readonly ratingsMade: number | null
}

const madeUp =
  'Made up to show how Rounds works: questions, answers, systems and raters are invented, the ratings drawn from a random generator.'

export const demonstrationStudies: readonly DemonstrationStudy[] = [
  {
    title: 'Demonstration: pairs of answers',
    description: `The same answers side by side, two at a time, on the nine axes of Med-PaLM 2; ties are allowed. ${madeUp}`,
    instrument: 'med-palm-2-pairwise',
    plan: StudyPlan.parse({ allocation: 'queue', ratersPerItem: 3, minutesPerRating: 2 }),
    sources: [0, 1, 2],
    raters: [0, 1, 2, 3, 4],
    gold: [],
    ratingsMade: null,
  },
  {
    title: 'Demonstration: answers to everyday questions',
    description: `Answers of an invented model, of what was adapted from it, and of invented clinicians, each rated by itself on the twelve axes of Med-PaLM. ${madeUp}`,
    instrument: 'med-palm-clinician',
    plan: StudyPlan.parse({
      // often enough that every rater meets the known answers, whatever the seed: one is excluded for them
      ...{ allocation: 'all', ratersPerItem: 7, raters: 7, goldRate: 0.15, repeatRate: 0.05 },
      ...{ minutesPerRating: 2, adjudication: {} },
    }),
    sources: [0, 1, 2],
    raters: [0, 1, 2, 3, 4, 5, 6],
    gold: checkQuestions,
    ratingsMade: null,
  },
  {
    title: 'Demonstration: rate as a patient would',
    description: `Whether answers say what was asked and whether they help, in two questions for anybody. Apply to see the way in; a curator of this instance lets you take part. ${madeUp}`,
    instrument: 'med-palm-lay',
    plan: StudyPlan.parse({ allocation: 'queue', ratersPerItem: 3, minutesPerRating: 1 }),
    sources: [0, 1],
    raters: [5],
    gold: [],
    ratingsMade: 6,
  },
]

/** What the study with known answers excludes, declared before its results are known: the last of its raters. */
export const demonstrationExclusion = {
  rater: 6,
  reason: 'Answered fewer than half of the items with a known answer as expected.',
} as const

/** A made-up automatic judge of that study, to be held against its raters. */
export const demonstrationJudge = { name: 'Checklist judge (invented)', axis: 'missing-content' } as const

export const demonstrationConsent =
  'Your ratings are kept under a pseudonym and shown with the results. You may stop at any time. This is a demonstration.'
