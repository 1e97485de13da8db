export interface MedecAnswer {
  readonly id: string
  readonly hasError: boolean
  /** Number of the sentence with the error; null for -1. */
  readonly sentence: number | null
  /** The corrected sentence; null for NA, and wherever the flag is 0. */
  readonly correction: string | null
}

/** Lines `id flag sentence corrected sentence` of a MEDIQA-CORR run; lines of another form are passed over. */
export function readMedecRun(text: string): MedecAnswer[] {
  return text.split('\n').flatMap((line) => {
    const match = /^([a-z0-9-]+)\s([0-9]+)\s(-?[0-9]+)\s(.+)$/.exec(line.replace(/\r$/, ''))
    if (!match) return []
    const [, id, flag, sentence, rest] = match as unknown as [string, string, string, string, string]
    const correction = rest.trim().replace(/^"(.*)"$/s, '$1')
    const hasError = Number(flag) !== 0
    return [
      {
        id,
        hasError,
        sentence: Number(sentence) < 0 ? null : Number(sentence),
        correction: correction === 'NA' || !hasError ? null : correction,
      },
    ]
  })
}
