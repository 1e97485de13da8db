import { checkQuestions, type WrittenQuestion, writtenQuestions } from './questions'

/** Whose answers the demonstration's studies hold against each other. */
export interface DemonstrationSource {
  readonly name: string
  /** The invented system whose submission they are; null for answers that people wrote. */
  readonly system: string | null
  readonly answer: (question: WrittenQuestion) => string
  /** On the scale of the raters' severity: what the generator makes of its answers. */
  readonly quality: number
}

export const demonstrationSources: readonly DemonstrationSource[] = [
  {
    name: 'Larkspur-Med 8B (invented)',
    system: 'demonstration-larkspur-med-8b',
    answer: ({ medical }) => medical,
    quality: 1.1,
  },
  {
    name: 'Larkspur 8B (invented)',
    system: 'demonstration-larkspur-8b',
    answer: ({ general }) => general,
    quality: -0.2,
  },
  {
    name: 'Mossgate clinicians (invented)',
    system: null,
    answer: ({ people }) => people,
    quality: 1.4,
  },
]

/** How good an answer is to the generator: known by its text, which is all that a rater sees of it. */
export function qualityOf(text: string): number {
  const source = demonstrationSources.find(({ answer }) =>
    writtenQuestions.some((question) => answer(question) === text),
  )
  return source?.quality ?? checkQuestions.find(({ answer }) => answer === text)?.quality ?? 0
}
