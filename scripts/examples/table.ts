import { aciBenchExamples } from './aci-bench'
import type { Example } from './example'
import { lobotomyExamples } from './lobotomy'
import { medagentsExamples } from './medagents'
import { medecExamples } from './medec'
import { mhqaExamples } from './mhqa-panel'
import { mirageExamples } from './mirage'
import { neurotrialnerExamples } from './neurotrialner'
import { nli4ctExamples } from './nli4ct-control'
import { olaphExamples } from './olaph'
import { annotatorExamples } from './pubmedqa-annotators'
import { pubmedqaPanelExamples } from './pubmedqa-panel'

/** Every released prediction file that can be imported. */
export const examples: readonly Example[] = [
  ...lobotomyExamples,
  ...mirageExamples,
  ...medagentsExamples,
  ...annotatorExamples,
  ...aciBenchExamples,
  ...neurotrialnerExamples,
  ...olaphExamples,
  ...medecExamples,
  ...mhqaExamples,
  ...nli4ctExamples,
  ...pubmedqaPanelExamples,
]
