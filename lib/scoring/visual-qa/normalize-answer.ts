const marks = [
  ';',
  '/',
  '[',
  ']',
  '"',
  '{',
  '}',
  '(',
  ')',
  '=',
  '+',
  '\\',
  '_',
  '-',
  '>',
  '<',
  '@',
  '`',
  ',',
  '?',
  '!',
]

// upstream passes re.UNICODE (32) where the number of replacements is expected
const maximumFullStops = 32

const numberWords: Readonly<Record<string, string>> = {
  none: '0',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
}
const articles = new Set(['a', 'an', 'the'])

const contracted =
  `ain't aren't can't could've couldn't couldn't've didn't doesn't don't hadn't hadn't've hasn't haven't
he'd he'd've he's how'd how'll how's isn't it'd it'd've it'll ma'am mightn't mightn't've might've mustn't must've
needn't not've o'clock oughtn't 'ow's'at shan't she'd've should've shouldn't shouldn't've somebody'd've somebody'll
somebody's someone'd someone'd've someone'll someone's something'd something'd've something'll that's there'd
there'd've there're there's they'd they'd've they'll they're they've 'twas wasn't we'd've we've weren't what'll
what're what's what've when's where'd where's where've who'd who'd've who'll who's who've why'll why're why's won't
would've wouldn't wouldn't've y'all y'all'll y'all'd've you'd you'd've you'll you're you've`.split(/\s+/)

/** Spellings that lack one apostrophe, with the full form. */
const contractions = new Map(
  contracted.flatMap((full) =>
    [...full.matchAll(/'/g)].map(
      ({ index }) => [full.slice(0, index) + full.slice(index + 1), full] as const,
    ),
  ),
)
contractions.set("somebody'd", 'somebodyd')

/**
 * An answer as the VQA scorers compare it: punctuation removed (or made a blank where it joins two words), lower case,
 * number words as digits, no articles, apostrophes put back into contractions.
 *
 * @see Antol et al. 2015 (VQA); LLaVA-Med, llava/eval/eval_metrics/glossary.py
 */
export function normalizeAnswer(text: string): string {
  const hasGroupedDigits = /\d,\d/.test(text)
  let plain = text
  for (const mark of marks) {
    const isFree = text.includes(`${mark} `) || text.includes(` ${mark}`) || hasGroupedDigits
    plain = plain.replaceAll(mark, isFree ? '' : ' ')
  }
  let removed = 0
  plain = plain.replace(/\.(?!\d)/g, (stop) => (removed++ < maximumFullStops ? '' : stop))
  return plain
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => numberWords[word] ?? word)
    .filter((word) => !articles.has(word))
    .map((word) => contractions.get(word) ?? word)
    .join(' ')
}
