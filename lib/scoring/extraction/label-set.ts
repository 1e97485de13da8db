import { type ExtractionRule, labelsOf } from './rule'

/** Several labels, for questions with more than one right option. */
export const labelSet: ExtractionRule = {
  id: 'label-set',
  title: 'Set of labels',
  description:
    'The text is a list of labels, separated by commas, blanks, "and" or nothing ("A, C", "ACD"). Gives them in the order of the options, joined by commas. Anything else in the text means no answer.',
  source: 'Rounds; CMExam and YakugakuQA write answers this way',
  extract(raw, question) {
    const labels = labelsOf(question) ?? Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
    const parts = raw
      .trim()
      .replace(/^[([{]|[)\]}.]$/g, '')
      .split(/(?:\s*(?:[,;、，]|\band\b)\s*|\s+)/u)
      .filter((part) => part !== '')
    const single = labels.every((label) => label.length === 1)
    const found = parts.flatMap((part) => (labels.includes(part) || !single ? [part] : [...part]))
    if (found.length === 0 || found.some((part) => !labels.includes(part))) return null
    return labels.filter((label) => found.includes(label)).join(',')
  },
}
