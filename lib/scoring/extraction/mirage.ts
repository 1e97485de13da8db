import { pythonRegExp } from './python-regexp'
import { type ExtractionQuestion, type ExtractionRule, labelsOf } from './rule'

const source = 'Xiong et al. 2024 (MIRAGE), src/utils.py and src/evaluate.py'
const marker = '"answer_choice": "'
const cascade = [
  '^\\s*(A|B|C|D)$',
  '^\\s*(A|B|C|D) or',
  '^\\s*(A|B|C|D) and',
  '^\\s*(A|B|C|D)/',
  '^\\s*(A|B|C|D),',
  '[Oo]ption (A|B|C|D)',
  ':\\s*(A|B|C|D)',
  '^\\s*(A|B|C|D)\\.',
  '^\\s*(A|B|C|D)"',
  '^\\s*(A|B|C|D):',
].map((pattern) => pythonRegExp(pattern))

function extractMirage(raw: string): string | null {
  const answer = raw.slice(raw.lastIndexOf(marker) < 0 ? 0 : raw.lastIndexOf(marker) + marker.length)
  for (const pattern of cascade) {
    const letter = pattern.exec(answer)?.[1]
    if (letter) return letter
  }
  return null
}

const order =
  'The text after the last `"answer_choice": "` (the whole text where there is none) goes through ten patterns in order: a letter A to D alone, before "or", "and", a slash or a comma; after "option"; after a colon; before a full stop, a quotation mark or a colon. The first pattern that matches decides. Where the labels are words (yes, no, maybe) the letter stands for the label in its place.'

/** MIRAGE shows every question with lettered options, also one whose labels are words: there A is the first label. */
function labelOf(letter: string | null, question: ExtractionQuestion): string | null {
  const labels = labelsOf(question)
  if (letter === null || labels === null || labels.includes(letter)) return letter
  return labels[letter.charCodeAt(0) - 65] ?? null
}

/** MIRAGE's rule as published: an answer for everything. */
export const mirage: ExtractionRule = {
  id: 'mirage',
  title: 'MIRAGE',
  description: `${order} WHEN NOTHING MATCHES THE ANSWER IS "A", which gives points for unreadable text.`,
  source,
  extract: (raw, question) => labelOf(extractMirage(raw) ?? 'A', question),
}

/** The same patterns, without the guess. */
export const mirageStrict: ExtractionRule = {
  id: 'mirage-strict',
  title: 'MIRAGE, without guessing',
  description: `${order} When nothing matches there is no answer.`,
  source,
  extract: (raw, question) => labelOf(extractMirage(raw), question),
}
