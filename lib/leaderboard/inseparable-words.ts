import type { Separability } from './separability'

/**
 * What the matrix says of its first rows, as a sentence: who leads, alone or among how many.
 *
 * @param names in the order of the matrix
 */
export function inseparableInWords(
  { runs, cells }: Pick<Separability, 'runs' | 'cells'>,
  names: readonly string[],
): string {
  const [first] = runs
  if (!first || names.length < 2) return ''
  if (first[1] >= names.length - 1) return 'None is told apart from any other.'
  if (first[1] > 0)
    return `The first ${first[1] + 1}, from ${names[0]} to ${names[first[1]]}, are not told apart from each other.`
  const isAlone = (cells[0] ?? []).slice(1).every(({ is }) => is === 'better')
  return `${names[0]} is told apart from ${isAlone ? 'every other' : 'the next'}.`
}
