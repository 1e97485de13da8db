import { findAll, pythonStrip } from './python-regexp'

/**
 * The `regex` filter of lm-evaluation-harness: of all matches the one at `select` (negative counts from the end), of
 * its groups the first that is not empty, stripped. Without groups the whole match.
 *
 * @returns null where the filter would give its fallback text: no match, or every group of several empty
 * @throws RangeError when `select` is beyond the matches
 */
export function regexFilter(text: string, pattern: RegExp, select: number): string | null {
  const matches = findAll(pattern, text)
  if (matches.length === 0) return null
  const match = matches.at(select)
  if (!match) throw new RangeError(`match ${select} of ${matches.length} was asked for`)
  if (match.length === 1) return pythonStrip(match[0]!)
  const group = match.find((entry) => entry !== '')
  return group === undefined ? null : pythonStrip(group)
}
