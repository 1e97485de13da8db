import { type ExtractionRule, labelsOf } from './rule'

/** The first word of the text, when it is a label. */
export const firstLabelWord: ExtractionRule = {
  id: 'first-label-word',
  title: 'First word',
  description:
    'The first word of the text, ignoring case and marks around it, when it is one of the labels (yes, no, maybe where none are declared). "Not clear" is no answer.',
  source: 'Jin et al. 2019 (PubMedQA: answers are yes, no or maybe)',
  extract(raw, question) {
    const first = /[\p{L}\p{N}_]+/u.exec(raw)?.[0]?.toLowerCase()
    const labels = labelsOf(question) ?? ['yes', 'no', 'maybe']
    return labels.find((label) => label.toLowerCase() === first) ?? null
  },
}

/** "yes" anywhere, else "no" anywhere, else maybe: always an answer. */
export const substringYesNoMaybe: ExtractionRule = {
  id: 'substring-yes-no-maybe',
  title: 'yes, no or maybe as part of the text',
  description:
    'yes if the text contains "yes" anywhere, else no if it contains "no" anywhere (also inside "not" or "known"), else maybe. Case is ignored. Every text gets an answer, so an unreadable one counts as maybe.',
  source: 'BioMistral evaluation, PubMedQA predictions',
  extract(raw) {
    const text = raw.toLowerCase()
    return text.includes('yes') ? 'yes' : text.includes('no') ? 'no' : 'maybe'
  },
}
