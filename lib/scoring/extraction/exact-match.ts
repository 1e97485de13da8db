import { pythonRegExp } from './python-regexp'

export interface ExactMatchOptions {
  readonly ignoreCase: boolean
  readonly ignorePunctuation: boolean
  readonly ignoreNumbers: boolean
  /** Python patterns deleted from both sides first. */
  readonly ignored?: readonly string[] | null
}

/** Equality of two texts under the options of lm-evaluation-harness `exact_match`; nothing is stripped. */
export function isExactMatch(prediction: string, reference: string, options: ExactMatchOptions): boolean {
  return reduce(prediction, options) === reduce(reference, options)
}

function reduce(text: string, options: ExactMatchOptions): string {
  let out = text
  for (const pattern of options.ignored ?? []) {
    const compiled = pythonRegExp(pattern)
    out = out.replace(new RegExp(compiled, `${compiled.flags}g`), '')
  }
  if (options.ignoreCase) out = out.toLowerCase()
  if (options.ignorePunctuation) out = out.replace(/[!-/:-@[-`{-~]/g, '')
  return options.ignoreNumbers ? out.replace(/[0-9]/g, '') : out
}
