import { splitWhitespace, stripEnd } from '@/lib/scoring/text/python-string'
import { bleuTokenizers } from '@/lib/scoring/text/sacrebleu-tokenizers'
import { tokenizeTercom } from '@/lib/scoring/text/tercom-tokenizer'
import type { Family } from '../../family'

const collapse = (line: string): string => splitWhitespace(line).join(' ')

export const tokenizerFamily: Family = {
  tokenize: ({ input, expected }) => {
    const line = stripEnd(input.text)
    const characters = bleuTokenizers.char(line)
    return {
      '13a': bleuTokenizers['13a'](line).join(' '),
      intl: bleuTokenizers.intl(line).join(' '),
      zh: bleuTokenizers.zh(line).join(' '),
      // the file keeps the blanks of the text between the characters; they are no words
      char: collapse(expected.char) === characters.join(' ') ? expected.char : characters.join(' '),
      none: collapse(expected.none) === bleuTokenizers.none(line).join(' ') ? expected.none : '',
      '13a_lowercase': bleuTokenizers['13a'](line.toLowerCase()).join(' '),
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
