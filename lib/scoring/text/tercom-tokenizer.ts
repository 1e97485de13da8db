import { PYTHON_SPACE, strip } from './python-string'
import { decodeEntities } from './sacrebleu-13a'

export interface TercomOptions {
  /** Split punctuation off, decode entities. */
  readonly normalized: boolean
  /** Delete `. , ? : ; ! " ( )`. */
  readonly noPunctuation: boolean
  /** Split (or delete) East Asian characters and punctuation too. */
  readonly asianSupport: boolean
  readonly caseSensitive: boolean
}

export const tercomDefaults: TercomOptions = {
  normalized: false,
  noPunctuation: false,
  asianSupport: false,
  caseSensitive: false,
}

const spaces = new RegExp(`[${PYTHON_SPACE}]+`, 'g')
const asianPunctuation = /[\u3001\u3002\u3008-\u3011\u3014-\u301f\uff61-\uff65\u30fb]/g
const fullWidthPunctuation = /[\uff0e\uff0c\uff1f\uff1a\uff1b\uff01\uff02\uff08\uff09]/g

/**
 * The line as sacreBLEU's TER sees it; words are the runs between white space.
 *
 * @see Snover et al. (2006), TERCOM; sacreBLEU 2.6.0, `tokenizer_ter`
 */
export function tokenizeTercom(line: string, options: TercomOptions = tercomDefaults): string {
  let text = options.caseSensitive ? line : line.toLowerCase()
  if (options.normalized) {
    text = splitWestern(text)
    if (options.asianSupport) text = splitAsian(text)
    text = strip(text.replace(spaces, ' '))
  }
  if (options.noPunctuation) {
    text = text.replace(/[.,?:;!"()]/g, '')
    if (options.asianSupport) text = text.replace(asianPunctuation, '').replace(fullWidthPunctuation, '')
  }
  return text
}

function splitWestern(line: string): string {
  const text = ` ${decodeEntities(line.replaceAll('\n-', '').replaceAll('\n', ' '))} `
  return text
    .replace(/[{-~[-` -&(-+:-@/]/g, ' $& ')
    .replaceAll("'s ", " 's ")
    .replace(/'s$/, " 's")
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/g, '$1 $2 ')
}

/**
 * sacreBLEU's three rules for runs of kana are anchored at the start of the line, which always begins with a space by
 * then: they never apply, so kana stays together. Its range of enclosed letters ends at U+3F22, as written there.
 */
function splitAsian(text: string): string {
  return text
    .replace(/[\u4e00-\u9fff\u3400-\u4dbf]/g, ' $& ')
    .replace(/[\u31c0-\u31ef\u2e80-\u2eff]/g, ' $& ')
    .replace(/[\u3300-\u33ff\uf900-\ufaff\ufe30-\ufe4f]/g, ' $& ')
    .replace(/[\u3200-\u3f22]/g, ' $& ')
    .replace(asianPunctuation, ' $& ')
    .replace(fullWidthPunctuation, ' $& ')
}
