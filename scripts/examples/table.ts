import type { Example } from './example'
import { lobotomyExamples } from './lobotomy'
import { medagentsExamples } from './medagents'
import { mirageExamples } from './mirage'
import { annotatorExamples } from './pubmedqa-annotators'

/** Every released prediction file that can be imported. */
export const examples: readonly Example[] = [
  ...lobotomyExamples,
  ...mirageExamples,
  ...medagentsExamples,
  ...annotatorExamples,
]
