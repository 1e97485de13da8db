import type { Axis, Option, Wording } from './instrument'

/** A question and how faithful its words are to the publication. */
interface Asked {
  question: string
  wording: Wording
}

export const verbatim = (question: string): Asked => ({ question, wording: 'verbatim' })
/** The sentence is as published, the words in parentheses are not confirmed. */
export const verbatimStem = (question: string): Asked => ({ question, wording: 'verbatim-stem' })
/** A sentence of the methods turned into a question. */
export const closeParaphrase = (question: string): Asked => ({ question, wording: 'close-paraphrase' })
export const paraphrased = (question: string): Asked => ({ question, wording: 'paraphrased' })

interface Answers {
  options: Option[]
  favourable: string[]
  optionsWording?: Wording
}

type Choice = readonly [value: string, label: string, more?: Omit<Option, 'value' | 'label' | 'order'>]

/** Options in the order they are shown. @param favourable values that count for the output */
export const choice = (
  optionsWording: Wording,
  choices: readonly Choice[],
  favourable: string[] = [],
): Answers => ({
  options: choices.map(([value, label, more], i) => ({ value, label, order: i + 1, ...more })),
  favourable,
  optionsWording,
})

export const yesNo = (optionsWording: Wording, favourable: 'yes' | 'no'): Answers =>
  choice(
    optionsWording,
    [
      ['yes', 'Yes'],
      ['no', 'No'],
    ],
    [favourable],
  )

/** Two answers side by side, or neither. @param counts whether being picked is good for an answer */
export const sides = (
  optionsWording: Wording,
  [a, tie, b]: readonly [a: string, tie: string, b: string],
  counts: 'selected' | 'not-selected',
): Answers =>
  choice(
    optionsWording,
    [
      ['a', a],
      ['tie', tie],
      ['b', b],
    ],
    [counts],
  )

/** Points of a scale, labelled from the lowest; the value of each is its score. */
export const points = (
  optionsWording: Wording,
  lowest: number,
  labels: readonly string[],
  favourable: string[],
): Answers =>
  choice(
    optionsWording,
    labels.map((label, i): Choice => [String(lowest + i), label, { score: lowest + i }]),
    favourable,
  )

/** Points labelled by their number. */
export const numbers = (
  optionsWording: Wording,
  lowest: number,
  highest: number,
  favourable: string[],
): Answers =>
  points(
    optionsWording,
    lowest,
    Array.from({ length: highest - lowest + 1 }, (_, i) => String(lowest + i)),
    favourable,
  )

/** Answered with text, marks or an order rather than with options. */
export const open: Answers = { options: [], favourable: [] }

/** One question of an instrument. */
export const axis = (
  id: string,
  label: string,
  asked: Asked,
  answers: Answers,
  more: Partial<Omit<Axis, keyof Asked | keyof Answers | 'id' | 'label'>> = {},
): Axis => ({ id, label, ...asked, ...answers, multiple: false, ...more })

/** Adds "cannot rate" as the last option: no rating, counted apart. */
export const orCannotRate = (answers: Answers): Answers => ({
  ...answers,
  options: [
    ...answers.options,
    { value: 'na', label: 'Cannot rate / Does not apply', order: answers.options.length + 1, missing: true },
  ],
})
