import { escapeRegExp, pythonRegExp, pythonStrip } from './python-regexp'
import { regexFilter } from './regex-filter'

export interface MultiChoiceFilterOptions {
  readonly select: number
  readonly ignoreCase: boolean
  readonly ignorePunctuation: boolean
  /** Python patterns deleted from response and choices before step 2. */
  readonly ignored?: readonly string[] | null
  /** The first pattern tried, on the raw text. */
  readonly pattern?: string
}

/**
 * The `multi_choice_regex` filter of lm-evaluation-harness: (1) the pattern, by default a capital in parentheses;
 * (2) the choices' own texts, leftmost first; (3) a colon and a letter. Answers have the form `(A)`.
 *
 * Step 1 accepts letters beyond the choices; a choice that stands inside a longer word is found in step 2.
 *
 * @param choices texts of the options, first is A
 * @returns null where the filter would give its fallback text
 */
export function multiChoiceFilter(
  text: string,
  choices: readonly string[],
  options: MultiChoiceFilterOptions,
): string | null {
  const direct = search(text, pythonRegExp(options.pattern ?? '(\\([A-Z]\\))'), options.select)
  if (direct) return direct

  const letters = choices.map((_, i) => String.fromCharCode(65 + i))
  const cleaned = choices.map((choice) => clean(pythonStrip(choice), options))
  const alternatives = new RegExp(cleaned.map(escapeRegExp).join('|'), 'u')
  const named = search(clean(text, options), alternatives, options.select)
  // of two choices with the same text the later one is meant, as in the reference
  if (named) return label(letters[cleaned.lastIndexOf(named)]) ?? named

  const afterColon = search(text, pythonRegExp(`:[\\s]*(${letters.join('|')})`), options.select)
  return afterColon ? (label(afterColon) ?? afterColon) : null
}

function search(text: string, pattern: RegExp, select: number): string | null {
  return regexFilter(text, pattern, select) || null
}

const label = (letter: string | undefined): string | null => (letter ? `(${letter})` : null)

function clean(text: string, options: MultiChoiceFilterOptions): string {
  let out = text
  for (const pattern of options.ignored ?? []) out = replaceAll(out, pattern)
  if (options.ignoreCase) out = out.toLowerCase()
  return options.ignorePunctuation ? out.replace(/\p{P}/gu, '') : out
}

const replaceAll = (text: string, pattern: string): string => {
  const compiled = pythonRegExp(pattern)
  return text.replace(new RegExp(compiled, `${compiled.flags}g`), '')
}
