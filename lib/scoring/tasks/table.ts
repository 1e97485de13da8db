import type { Task } from '../task'
import { bioasq } from './bioasq'
import { classProbabilities } from './class-probabilities'
import { classification } from './classification'
import { conceptRelations } from './concept-relations'
import { conceptSets } from './concepts'
import { differenceSets } from './differences'
import { entities } from './entities'
import { errorDetection } from './error-detection'
import { evidenceSelection } from './evidence-selection'
import { extractiveQa } from './extractive-qa'
import { freeText } from './free-text'
import { linkedMentions } from './linked-mentions'
import { mentionsWithAlternatives } from './mentions-with-alternatives'
import { multilabel } from './multilabel'
import { multipleChoice } from './multiple-choice'
import { ordering } from './ordering'
import { perturbedInference } from './perturbed-inference'
import { rankedRetrieval } from './ranked-retrieval'
import { ratedAnswers } from './rated-answers'
import { relationSets } from './relations'
import { retrievalRanges } from './retrieval-ranges'
import { rubric } from './rubric'
import { segmentation } from './segmentation'
import { similarity } from './similarity'
import { tagSequences } from './tag-sequences'
import { tokenLabels } from './token-labels'
import { visualQa } from './visual-qa'

/** Every kind of answer the library can score; a new one is a file and a line here. */
export const tasks = {
  bioasq,
  'class-probabilities': classProbabilities,
  classification,
  'concept-relations': conceptRelations,
  concepts: conceptSets,
  differences: differenceSets,
  entities,
  'error-detection': errorDetection,
  'evidence-selection': evidenceSelection,
  'extractive-qa': extractiveQa,
  'free-text': freeText,
  'linked-mentions': linkedMentions,
  'mentions-with-alternatives': mentionsWithAlternatives,
  multilabel,
  'multiple-choice': multipleChoice,
  ordering,
  'perturbed-inference': perturbedInference,
  'ranked-retrieval': rankedRetrieval,
  'rated-answers': ratedAnswers,
  relations: relationSets,
  'retrieval-ranges': retrievalRanges,
  rubric,
  segmentation,
  similarity,
  'tag-sequences': tagSequences,
  'token-labels': tokenLabels,
  'visual-qa': visualQa,
} satisfies Record<string, Task>

export type TaskId = keyof typeof tasks

/** The task of that id; null when there is none. */
export function taskById(id: string): Task | null {
  return Object.hasOwn(tasks, id) ? (tasks as Record<string, Task>)[id]! : null
}
