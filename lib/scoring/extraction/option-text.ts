import type { ExtractionRule } from './rule'

/** The text of an option. */
export const optionText: ExtractionRule = {
  id: 'option-text',
  title: 'Option text',
  description:
    'The text equals the text of exactly one option, ignoring case, runs of white space and a full stop at the end. Two options with the same text give no answer.',
  source: 'Rounds',
  extract(raw, question) {
    const text = plainText(raw)
    const found = (question.options ?? []).filter((option) => plainText(option.text) === text)
    return text !== '' && found.length === 1 ? found[0]!.label : null
  },
}

const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/\s*\.$/, '')
    .toLowerCase()
