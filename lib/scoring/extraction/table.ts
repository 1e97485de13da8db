import { answerPhrase } from './answer-phrase'
import { automatic } from './automatic'
import { exactLabel } from './exact-label'
import { kormedmcqa } from './kormedmcqa'
import { labelSet } from './label-set'
import { letterOrOptionInside } from './letter-or-option-inside'
import { lmEvalRules } from './lm-eval'
import { mirage, mirageStrict } from './mirage'
import { optionIndex, optionNumber } from './option-index'
import { optionText } from './option-text'
import type { ExtractionRule } from './rule'
import { simpleEvalsRules } from './simple-evals'
import { verbatim } from './verbatim'
import { firstLabelWord, substringYesNoMaybe } from './yes-no-maybe'

/** Every rule that turns free text into an answer, by id; a new one is a file and a line here. */
export const extractionRules: Readonly<Record<string, ExtractionRule>> = Object.fromEntries(
  [
    automatic,
    exactLabel,
    optionIndex,
    optionNumber,
    optionText,
    answerPhrase,
    labelSet,
    verbatim,
    firstLabelWord,
    letterOrOptionInside,
    substringYesNoMaybe,
    mirage,
    mirageStrict,
    kormedmcqa,
    ...lmEvalRules,
    ...simpleEvalsRules,
  ].map((rule) => [rule.id, rule]),
)

/** The rule of that id; null when there is none. */
export function extractionRuleById(id: string): ExtractionRule | null {
  return Object.hasOwn(extractionRules, id) ? extractionRules[id]! : null
}
