import { pythonRegExp } from './python-regexp'
import { type ExtractionRule, labelsOf } from './rule'

const letterOrNumber = pythonRegExp('\\b([ABCD1234])\\b')

/** Any letter or number that could name an option, else any option named inside the text. */
export const letterOrOptionInside: ExtractionRule = {
  id: 'letter-or-option-inside',
  title: 'Letter, number or option text inside',
  description:
    'Everything in capitals: the first A, B, C, D, 1, 2, 3 or 4 that stands as a word of its own decides, so the article "a" is read as A. Where there is none, the first option whose text occurs anywhere inside the answer ("350" contains the option "35"). Otherwise no answer.',
  source: 'bborzello/biomedical-llm-lobotomy, mmlu_lobotomy.py (released BioMistral and Mistral predictions)',
  extract(raw, question) {
    const text = raw.trim().toUpperCase()
    const labels = labelsOf(question) ?? ['A', 'B', 'C', 'D']
    const found = letterOrNumber.exec(text)?.[1]
    if (found !== undefined) return labels['ABCD'.indexOf(found)] ?? labels[Number(found) - 1] ?? null
    const inside = question.options?.find(({ text: option }) => {
      const wanted = option.trim().toUpperCase()
      return wanted !== '' && text.includes(wanted)
    })
    return inside?.label ?? null
  },
}
