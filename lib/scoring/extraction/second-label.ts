import { escapeRegExp } from './python-regexp'

/** Whether a text that follows one label goes on to another ("or B", "and (C)", ", D"): then it names no single answer. */
export function namesAnother(rest: string, found: string, labels: readonly string[]): boolean {
  const others = labels.filter((label) => label !== found).map(escapeRegExp)
  if (others.length === 0) return false
  const joined = new RegExp(
    `^\\s*(?:or|and|und|ou|y|&|/|,|\\+)\\s*[(\\[]?(?:${others.join('|')})(?![\\p{L}\\p{N}])`,
    'iu',
  )
  return joined.test(rest)
}
