import { exactLabel, isCaseFree } from './exact-label'
import { optionText } from './option-text'
import { escapeRegExp } from './python-regexp'
import { type ExtractionRule, labelsOf } from './rule'
import { namesAnother } from './second-label'
import { trimEnd } from './trim'

/** "The answer is X", "Answer: X" and `\boxed{X}`, the last one in the text. */
export const answerPhrase: ExtractionRule = {
  id: 'answer-phrase',
  title: 'Answer phrase',
  description:
    'The last "answer is", "answer:", "answer would be", "option … is correct" or \\boxed{…} in the text decides. What follows must be a label as a word of its own, or the text of an option up to the end of the line. Two different labels joined by "or" or "and" are no answer.',
  source: 'Rounds; forms as in lm-evaluation-harness and simple-evals',
  extract(raw, question) {
    const lead =
      /(?:\banswer(?:\s+choice)?\s*(?:is|was|would\s+be|should\s+be|[:：=])\s*[:：]?|\\boxed\s*\{|答案\s*(?:是|[:：])|答え\s*(?:は|[:：])|정답\s*(?:은|[:：])|respuesta\s*(?:es|:)|réponse\s*(?:est|:))/giu
    const last = [...raw.matchAll(lead)].at(-1)
    if (last) return readAfter(raw.slice(last.index + last[0].length), question)
    const named = [...raw.matchAll(/\b(?:option|choice)\s+\(?([A-Z])\)?\s+is\s+(?:the\s+)?correct\b/giu)].at(
      -1,
    )
    return named ? exactLabel.extract(named[1]!, question) : null
  },
}

function readAfter(after: string, question: Parameters<ExtractionRule['extract']>[1]): string | null {
  const labels = labelsOf(question) ?? Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  const flags = isCaseFree(labels) && labels.some((label) => label.length > 1) ? 'iu' : 'u'
  const line = after.replace(/^[\s*_`"'“”‘’$]*/u, '').split('\n')[0] ?? ''
  const whole = optionText.extract(trimEnd(line, /[\s*_`"'“”‘’}$]/), question)
  if (whole !== null) return whole
  const found = labels.find((label) => labelFirst(label, flags).test(line))
  if (found === undefined) return null
  return namesAnother(line.replace(labelFirst(found, flags), ''), found, labels) ? null : found
}

const labelFirst = (label: string, flags: string): RegExp =>
  new RegExp(
    `^(?:(?:option|choice)\\s+)?(?:\\\\text\\s*\\{)?[(\\[{]?\\s*${escapeRegExp(label)}(?![\\p{L}\\p{N}_-])\\s*[)\\]}]*`,
    flags,
  )
