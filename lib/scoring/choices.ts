/** The labels of a question with `choices` options (A, B, C, …), or the labels themselves when a list is given. */
export function choiceLabels(choices: number | readonly string[]): readonly string[] {
  if (typeof choices !== 'number') return choices
  return Array.from({ length: choices }, (_, i) => String.fromCharCode(65 + i))
}
