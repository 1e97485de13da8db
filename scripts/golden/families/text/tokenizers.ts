import { splitWhitespace, stripEnd } from '@/lib/scoring/text/python-string'
import { bleuTokenizers } from '@/lib/scoring/text/sacrebleu-tokenizers'
import { tokenizeTercom } from '@/lib/scoring/text/tercom-tokenizer'
import type { Family } from '../../family'

const collapse = (line: string): string => splitWhitespace(line).join(' ')

export const tokenizerFamily: Family = {
  tokenize: ({ input }) => {
    const line = stripEnd(input.text)
    return {
      '13a': collapse(bleuTokenizers['13a'](line)),
      intl: collapse(bleuTokenizers.intl(line)),
      zh: collapse(bleuTokenizers.zh(line)),
      char: bleuTokenizers.char(line),
      none: bleuTokenizers.none(line),
      '13a_lowercase': collapse(bleuTokenizers['13a'](line.toLowerCase())),
    }
  },
  tokenize_ter: ({ input, expected }) =>
    Object.fromEntries(
      Object.keys(expected).map((flags) => {
        const [normalized, noPunctuation, asianSupport, caseSensitive] = [...flags].map(
          (flag) => flag === '1',
        )
        const options = {
          normalized: normalized!,
          noPunctuation: noPunctuation!,
          asianSupport: asianSupport!,
          caseSensitive: caseSensitive!,
        }
        return [flags, collapse(tokenizeTercom(stripEnd(input.text), options))]
      }),
    ),
}
