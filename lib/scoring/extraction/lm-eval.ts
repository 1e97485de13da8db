import { multiChoiceFilter } from './multi-choice-filter'
import { pythonRegExp } from './python-regexp'
import { regexFilter } from './regex-filter'
import { type ExtractionRule, labelsOf } from './rule'

const source = 'lm-evaluation-harness 0.4.12, filters/extraction.py'

interface FilterRule {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly pattern: string
}

const filterRules: readonly FilterRule[] = [
  {
    id: 'lm-eval-flan-strict',
    title: 'lm-evaluation-harness: flan, strict',
    description:
      'What stands between "The answer is " (or "answer is ", "The answer: ", "The final answer: ") and the last character of that line. Needs that closing character: "The answer is B." gives B, without the full stop the answer is lost.',
    pattern:
      '((?<=The answer is )(.*)(?=.)|(?<=answer is )(.*)(?=.)|(?<=The answer: )(.*)(?=.)|(?<=The final answer: )(.*)(?=.))',
  },
  {
    id: 'lm-eval-answer-is',
    title: 'lm-evaluation-harness: "answer is (X)"',
    description: 'The letter A to J after the first "answer is ", with or without parentheses; case counts.',
    pattern: 'answer is \\(?([ABCDEFGHIJ])\\)?',
  },
  {
    id: 'lm-eval-first-letter',
    title: 'lm-evaluation-harness: letter in front',
    description: 'The letter A to D the text begins with, also as the first letter of a word.',
    pattern: '^\\s*([A-D])',
  },
  {
    id: 'lm-eval-letter-word',
    title: 'lm-evaluation-harness: letter as a word',
    description: 'The first A, B, C or D that is a word of its own, also the article "A".',
    pattern: '(\\b[ABCD]\\b)',
  },
  {
    id: 'lm-eval-yes-no',
    title: 'lm-evaluation-harness: yes or no',
    description: 'The first "Yes", "No", "yes" or "no" that is a word of its own, in lower case.',
    pattern: '\\b(Yes|No|yes|no)\\b',
  },
]

/** The `regex` filters of lm-evaluation-harness tasks, first match, as label rules. */
export const lmEvalRules: readonly ExtractionRule[] = [
  ...filterRules.map(({ id, title, description, pattern }): ExtractionRule => {
    const compiled = pythonRegExp(pattern)
    return {
      id,
      title,
      description,
      source,
      extract(raw, question) {
        const found = regexFilter(raw, compiled, 0)
        return found ? asLabel(found, labelsOf(question)) : null
      },
    }
  }),
  {
    id: 'lm-eval-multi-choice',
    title: 'lm-evaluation-harness: multiple choice, flexible',
    description:
      'First a capital in parentheses anywhere; else the first option text found in the response (case and punctuation ignored, also inside longer words); else a letter after a colon. Finds "No" inside "cannot".',
    source,
    extract(raw, question) {
      const choices = question.options?.map((option) => option.text) ?? question.labels ?? []
      const found = multiChoiceFilter(raw, choices, { select: 0, ignoreCase: true, ignorePunctuation: true })
      const letter = found && /^\(([A-Z])\)$/.exec(found)?.[1]
      if (!letter) return null
      const labels = labelsOf(question)
      return labels ? (labels[letter.charCodeAt(0) - 65] ?? null) : letter
    },
  },
]

/** The label a filter's text is, in parentheses or not and in the question's own case; null when it is none. */
function asLabel(text: string, labels: readonly string[] | null): string | null {
  const bare = /^\((.+)\)$/.exec(text)?.[1] ?? text
  if (labels === null) return bare
  return (
    labels.find((label) => label === bare) ?? labels.find((label) => label === bare.toLowerCase()) ?? null
  )
}
