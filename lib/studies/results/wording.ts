import type { Wording } from '../instruments/instrument'

/** How faithful a question or its options are to the publication, as readers are told. */
export const wordingInWords: Record<Wording, string> = {
  verbatim: 'as published',
  'verbatim-stem': 'opening as published',
  'close-paraphrase': 'close paraphrase',
  paraphrased: 'paraphrased',
  reconstructed: 'reconstructed',
}

interface Worded {
  readonly wording: Wording
  readonly optionsWording?: Wording | undefined
}

/** "10 of 12 questions as published, 2 paraphrased", for the facts and the methods sheet. */
export function wordingSummary(axes: readonly Worded[]): string {
  const counts = Object.keys(wordingInWords) as Wording[]
  const parts = counts.flatMap((wording) => {
    const count = axes.filter((axis) => axis.wording === wording).length
    return count === 0 ? [] : [{ wording, count }]
  })
  const [first] = parts
  if (parts.length === 1 && first) return `questions ${wordingInWords[first.wording]}`
  return parts
    .map(({ wording, count }, i) =>
      i === 0
        ? `${count} of ${axes.length} questions ${wordingInWords[wording]}`
        : `${count} ${wordingInWords[wording]}`,
    )
    .join(', ')
}
