import { describe, expect, it } from 'vitest'
import { formatFixed } from './format-fixed'
import { nltkWords } from './nltk-words'
import { porterStem } from './porter-stemmer'
import { splitWhitespace, strip } from './python-string'
import { rougeWords } from './rouge-words'
import { bleuTokenizers } from './sacrebleu-tokenizers'
import { normalizeAnswer } from './squad-answer'
import { tercomDefaults, tokenizeTercom } from './tercom-tokenizer'

describe('white space as Python has it', () => {
  it('takes U+001C and U+0085 for space, U+FEFF and U+200B not', () => {
    expect(splitWhitespace('a\u001cb\u0085c\u00a0d\u3000e')).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(splitWhitespace('a\ufeffb\u200bc')).toEqual(['a\ufeffb\u200bc'])
    expect(strip('\u0085 a \u001f')).toBe('a')
    expect(splitWhitespace(' \n ')).toEqual([])
  })
})

describe('numbers as C prints them', () => {
  it('rounds an exact half to even', () => {
    expect([0.125, 0.375, 3.125, -0.125, 2.5].map((x) => formatFixed(x, 2))).toEqual([
      '0.12',
      '0.38',
      '3.12',
      '-0.12',
      '2.50',
    ])
    expect(formatFixed(2.5, 0)).toBe('2')
  })

  it('rounds what is no exact half by its binary value', () => {
    // 1.005 lies below its decimal form, 0.285 above
    expect(formatFixed(1.005, 2)).toBe('1.00')
    expect(formatFixed(0.285, 2)).toBe('0.28')
  })
})

describe('the Porter stemmer of NLTK', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['dies', 'die'],
    ['agreed', 'agre'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['enjoy', 'enjoy'],
    ['happy', 'happi'],
    ['generalizations', 'gener'],
    ['oscillators', 'oscil'],
    ['geology', 'geolog'],
    ['adoption', 'adopt'],
    ['skies', 'sky'],
    ['Sky', 'ski'],
    ['as', 'as'],
    ['', ''],
  ])('stems %s to %s', (word, stem) => expect(porterStem(word)).toBe(stem))

  it('takes words of any length: of a run of y every second is a vowel', () => {
    expect(porterStem('yying')).toBe('yy')
    expect(porterStem('y'.repeat(300_000)).length).toBe(300_000)
  })

  it('counts characters beyond U+FFFF as one', () => {
    expect(porterStem('\u{1f600}s')).toBe('\u{1f600}s')
    expect(porterStem('\u{1f600}\u{1f600}ing')).toBe('\u{1f600}\u{1f600}ing')
  })
})

describe('sacreBLEU’s tokenisers', () => {
  it('13a keeps marks between digits and parts hyphens behind them', () => {
    expect(bleuTokenizers['13a']('5.5 mg/kg (p<0.05), COVID-19, 20-30.')).toEqual(
      '5.5 mg / kg ( p < 0.05 ) , COVID-19 , 20 - 30 .'.split(' '),
    )
  })

  it('13a takes marks of a run in pairs, as substitutions do', () => {
    expect(bleuTokenizers['13a']('a..5')).toEqual(['a', '.', '.5'])
    expect(bleuTokenizers['13a']('1..5')).toEqual(['1', '.', '.', '5'])
  })

  it('13a decodes entities once and joins lines', () => {
    expect(bleuTokenizers['13a']('a &amp;lt; b-\nc')).toEqual(['a', '<', 'bc'])
  })

  it('zh leaves the last full stop at a number, 13a does not', () => {
    expect(bleuTokenizers.zh('共1,273.')).toEqual(['共', '1,273.'])
    expect(bleuTokenizers['13a']('共1,273.')).toEqual(['共1,273', '.'])
  })

  it('zh parts dashes and arrows but no character beyond U+FFFF', () => {
    expect(bleuTokenizers.zh('a—b→c𠀀d')).toEqual(['a', '—', 'b', '→', 'c𠀀d'])
  })

  it('intl parts symbols always, punctuation unless it touches a number alone', () => {
    expect(bleuTokenizers.intl('±5，β。')).toEqual(['±', '5', '，', 'β', '。'])
    expect(bleuTokenizers.intl('no 5.')).toEqual(['no', '5.'])
  })

  it('char counts code points', () => {
    expect(bleuTokenizers.char('a 𠀀')).toEqual(['a', '𠀀'])
  })
})

describe('TER’s tokeniser', () => {
  it('lower-cases and leaves punctuation', () => {
    expect(tokenizeTercom('Heart failure, NYHA III.')).toBe('heart failure, nyha iii.')
  })

  it('parts and deletes punctuation when asked', () => {
    const options = { ...tercomDefaults, normalized: true }
    expect(tokenizeTercom("It's 5.5 mg/kg.", options)).toBe("it 's 5.5 mg / kg .")
    expect(tokenizeTercom('(a, b)', { ...tercomDefaults, noPunctuation: true })).toBe('a b')
  })

  it('keeps kana together and parts ideographs', () => {
    const options = { ...tercomDefaults, normalized: true, asianSupport: true }
    expect(splitWhitespace(tokenizeTercom('ひらがな患者', options))).toEqual(['ひらがな', '患', '者'])
  })
})

describe('words of ROUGE, SQuAD and NLTK', () => {
  it('ROUGE parts at everything but a–z and digits', () => {
    expect(rougeWords('Naïve T-cells, 5.5 mg').words).toEqual(['na', 've', 't', 'cells', '5', '5', 'mg'])
    expect(rougeWords('患者').words).toEqual([])
  })

  it('ROUGE stems words of more than three letters', () => {
    expect(rougeWords('was dosed doses dos', true).words).toEqual(['was', 'dose', 'dose', 'dos'])
  })

  it('ROUGE keeps lines of punctuation as sentences, not empty ones', () => {
    expect(rougeWords('a b\n\n--\nc').lineEnds).toEqual([2, 2, 3])
  })

  it('SQuAD deletes punctuation first, then articles as whole words of any script', () => {
    expect(normalizeAnswer('The a-fib, “an” anémie!')).toBe('afib “ ” anémie')
    expect(normalizeAnswer("'an' heart_failure")).toBe('heartfailure')
    expect(normalizeAnswer('a año a型')).toBe('año a型')
  })

  // the example of the class in NLTK's documentation
  it('NLTK parts only the last full stop, quotes and contractions', () => {
    const text =
      'Good muffins cost $3.88 (roughly 3,36 euros)\nin New York.  Please buy me\ntwo of them.\nThanks.'
    expect(nltkWords(text).join(' ')).toBe(
      'Good muffins cost $ 3.88 ( roughly 3,36 euros ) in New York. Please buy me two of them. Thanks .',
    )
    expect(nltkWords('She said "I can\'t" — cannot.')).toEqual(
      "She said `` I ca n't '' — can not .".split(' '),
    )
  })
})
