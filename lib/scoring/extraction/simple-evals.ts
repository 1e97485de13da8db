import { pythonRegExp } from './python-regexp'
import { type ExtractionRule, labelsOf } from './rule'

const source = 'OpenAI simple-evals, commit ee3b0318'

// removed in this order, each everywhere, before a letter is looked for
const markup = [
  '**',
  '$\\boxed{',
  '}$',
  '\\$',
  '$\\text{',
  '$',
  '\\mathrm{',
  '\\{',
  '\\text',
  '\\(',
  '\\mathbf{',
  '{',
  '\\boxed',
]

/** A response without the Markdown and LaTeX that would keep a letter from being found. */
export function withoutMarkup(response: string): string {
  return markup.reduce((text, part) => text.replaceAll(part, ''), response)
}

// "Answer" in the languages of the multilingual MMLU; the order decides. The second has six zero-width spaces.
const prefixes = [
  'Answer\\s*:',
  `Answer\\s*:${'\u200b'.repeat(6)}`,
  'উত্তর\\s*:',
  'उत्तर\\s*:',
  'উত্তরঃ',
  'উত্তর\\s*:',
  'Antwort\\s*:',
  '답변\\s*:',
  '정답\\s*:',
  '답\\s*:',
  '答案\\s*：',
  '答案\\s*:',
  '答\\s*：',
  '答\\s*:',
  '答复\\s*：',
  '答曰\\s*：',
  'الإجابة:',
  'الجواب:',
  'إجابة:',
  'الإجابة النهائية:',
  'الإجابة الصحيحة:',
  'الإجابة الصحيحة هي:',
  'الإجابة هي:',
  'الجواب النهائي:',
  'Respuesta\\s*:',
  'Risposta\\s*:',
  '答え\\s*:',
  '答え\\s*：',
  '回答\\s*:',
  '回答\\s*：',
  '解答\\s*:',
  'Jawaban\\s*:',
  'Réponse\\s*:',
  'Resposta\\s*:',
  'Jibu\\s*:',
  'Idahun\\s*:',
  'Ìdáhùn\\s*:',
  'Idáhùn\\s*:',
  'A\u0300mọ\u0300na\u0300\\s*:',
  'Àdáhùn\\s*:',
  'A\u0300nu\u0301go\u0323\\s*:',
  'Àṣàyàn\\s*:',
]
const letters: readonly (readonly [string, string])[] = [
  ['أ', 'A'],
  ['ب', 'B'],
  ['ج', 'C'],
  ['د', 'D'],
  ['অ', 'A'],
  ['ব', 'B'],
  ['ড', 'C'],
  ['ঢ', 'D'],
  ['Ａ', 'A'],
  ['Ｂ', 'B'],
  ['Ｃ', 'C'],
  ['Ｄ', 'D'],
]
const letterPattern = '[ \\t]*([A-Dأ-دঅবডঢＡＢＣＤ])'

/**
 * The letter patterns of the MMLU scorer, one per way of writing "Answer". Patterns with combining marks are written
 * precomposed or decomposed exactly as upstream has them, since matching does not normalise.
 */
export const mmluPatterns: readonly RegExp[] = prefixes.map((prefix) =>
  pythonRegExp(`${prefix}${letterPattern}`, 'i'),
)

export interface MmluExtraction {
  /** The letter as found: lower case stays, and then equals no gold letter. Null when no pattern matched. */
  readonly letter: string | null
  readonly patternIndex: number | null
  readonly normalized: string
}

/** Which letter the multilingual MMLU scorer reads, with the pattern that found it. */
export function extractMmlu(response: string): MmluExtraction {
  const normalized = withoutMarkup(response)
  for (const [patternIndex, pattern] of mmluPatterns.entries()) {
    const found = pattern.exec(normalized)?.[1]
    if (found === undefined) continue
    const letter = letters.reduce((text, [from, to]) => text.replaceAll(from, to), found)
    return { letter, patternIndex, normalized }
  }
  return { letter: null, patternIndex: null, normalized }
}

const gpqaPattern = pythonRegExp('Answer[ \\t]*:[ \\t]*\\$?([A-D])\\$?', 'i')
const answerLinePattern = pythonRegExp('Answer\\s*:\\s*([^\\n]+)', 'i')

/** Rules of OpenAI simple-evals. */
export const simpleEvalsRules: readonly ExtractionRule[] = [
  {
    id: 'simple-evals-mmlu',
    title: 'simple-evals: multilingual MMLU',
    description:
      'Markdown and LaTeX marks are removed; then the first way of writing "Answer:" (42 of them, in a fixed order) that is followed by a letter A to D, a full-width, Arabic or Bengali letter. "(B)" after the colon is not read. A lower-case letter is read but equals no option.',
    source,
    extract: (raw) => extractMmlu(raw).letter,
  },
  {
    id: 'simple-evals-gpqa',
    title: 'simple-evals: GPQA',
    description: 'The first "Answer:" on whose line a letter A to D follows, with or without dollar signs.',
    source,
    extract: (raw) => gpqaPattern.exec(raw)?.[1] ?? null,
  },
  {
    id: 'simple-evals-answer-line',
    title: 'simple-evals: answer line',
    description:
      'The rest of the line after the first "Answer:"; where options are known it must be a label.',
    source,
    extract(raw, question) {
      const line = answerLinePattern.exec(raw)?.[1] ?? null
      const labels = labelsOf(question)
      return line === null || labels === null || labels.includes(line) ? line : null
    },
  },
]
