import { answerPhrase } from './answer-phrase'
import { exactLabel } from './exact-label'
import { optionText } from './option-text'
import type { ExtractionRule } from './rule'

/** Label, option text, answer phrase: the first that reads the text. Never guesses. */
export const automatic: ExtractionRule = {
  id: 'automatic',
  title: 'Automatic',
  description:
    'Tries in order: the label alone or in front of its text ("B", "(B)", "B. text"); the text of an option; the last phrase such as "the answer is B" or \\boxed{B}. The first that reads the text decides; if none does there is no answer: it never guesses. A bare number is read only where numbers are the labels; answers given as positions need the rule "Option index from 0" or "Option number from 1".',
  source: 'Rounds',
  extract(raw, question) {
    return (
      exactLabel.extract(raw, question) ??
      optionText.extract(raw, question) ??
      answerPhrase.extract(raw, question)
    )
  },
}
