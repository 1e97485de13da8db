import { type ExtractionRule, labelsOf } from './rule'

/** The position of an option, counted from 0. */
export const optionIndex: ExtractionRule = {
  id: 'option-index',
  title: 'Option index from 0',
  description: 'The text is a whole number; 0 is the first option. A number beyond the options is no answer.',
  source: 'Hendrycks et al. 2021 (MMLU stores answers as 0 to 3)',
  extract(raw, question) {
    const text = raw.trim()
    if (!/^\d{1,3}(?:\.0+)?$/.test(text)) return null
    return labelsOf(question)?.[Math.trunc(Number(text))] ?? null
  },
}

/** The position of an option, counted from 1. */
export const optionNumber: ExtractionRule = {
  id: 'option-number',
  title: 'Option number from 1',
  description: 'The text is a whole number; 1 is the first option. A number beyond the options is no answer.',
  source: 'MHQA (options 1 to 4, written as floats by one released run)',
  extract(raw, question) {
    const text = raw.trim()
    if (!/^\d{1,3}(?:\.0+)?$/.test(text)) return null
    return labelsOf(question)?.[Math.trunc(Number(text)) - 1] ?? null
  },
}
