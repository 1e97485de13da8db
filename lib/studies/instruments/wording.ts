import { countOf } from '../../format/count'
import type { Wording } from './instrument'

/** How faithful a question or its options are to the publication, as readers are told. */
export const wordingInWords: Record<Wording, string> = {
  verbatim: 'as published',
  'verbatim-stem': 'opening as published',
  'close-paraphrase': 'close paraphrase',
  paraphrased: 'paraphrased',
  reconstructed: 'reconstructed',
}

/** The same for raters and organisers, who read the question itself. */
export const wordingAtLength: Record<Wording, string> = {
  verbatim: 'as published',
  'verbatim-stem': 'sentence as published, the words in parentheses not confirmed',
  'close-paraphrase': 'close to the publication, not quoted from it',
  paraphrased: 'worded after the publication, not quoted from it',
  reconstructed: 'made up after what the publication reports',
}

interface Worded {
  readonly wording: Wording
  readonly optionsWording?: Wording | undefined
}

/** "10 of 12 questions as published, 2 paraphrased", for the facts of a study. */
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

/**
 * Which axes are not in the words of the publication, in sentences for a paper. Nothing is said of options that are as
 * near to it as their question.
 *
 * @returns a single sentence where all is as published
 */
export function wordingSentences(axes: readonly (Worded & { readonly label: string })[]): string[] {
  const inexact = axes.filter(({ wording }) => wording !== 'verbatim')
  const options = axes.filter(
    ({ wording, optionsWording }) =>
      optionsWording !== undefined && optionsWording !== 'verbatim' && optionsWording !== wording,
  )
  return [
    inexact.length === 0
      ? 'All questions are in the words of the publication.'
      : `The questions of ${named(axes, inexact)} are not, or not wholly, in the words of the publication: ${listed(inexact, ({ wording }) => wording)}.`,
    ...(options.length === 0
      ? []
      : [
          `Nor are the options of ${named(axes, options)}: ${listed(options, ({ optionsWording }) => optionsWording)}.`,
        ]),
  ]
}

const named = (all: readonly unknown[], some: readonly unknown[]): string =>
  some.length === all.length && all.length > 1 ? 'all axes' : countOf(some.length, 'axis', 'axes')

/** "sentence as published … (Harm, Bias); worded after … (Omission)", the nearest to the publication first. */
function listed<A extends Worded & { readonly label: string }>(
  axes: readonly A[],
  read: (axis: A) => Wording | undefined,
): string {
  const kinds = Object.keys(wordingAtLength) as Wording[]
  return kinds
    .flatMap((kind) => {
      const labels = axes.filter((axis) => read(axis) === kind).map(({ label }) => label)
      return labels.length === 0 ? [] : [`${wordingAtLength[kind]} (${labels.join(', ')})`]
    })
    .join('; ')
}
