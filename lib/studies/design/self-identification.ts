/** A place where an answer gives its source away. */
export interface Giveaway {
  /** The reader's name for the answer, as handed in. */
  readonly answer: string
  /** Half-open, in UTF-16 units of the text. */
  readonly start: number
  readonly end: number
  /** The words as they stand there. */
  readonly quote: string
  readonly kind: 'name' | 'phrase'
}

/** Systems and makers that answers are known to name, besides the study's own. */
const wellKnown = [
  'ChatGPT',
  'GPT-?[2-9](?:\\.\\d)?o?(?:[ -](?:turbo|mini))?',
  'OpenAI',
  'Claude',
  'Anthropic',
  'Gemini',
  'Google (?:Bard|AI|DeepMind)',
  'DeepMind',
  'Med-?PaLM(?:[ -]?2)?',
  'Flan-PaLM',
  'LLaMA',
  'Llama[ -]?[1-4]?',
  'Meta AI',
  'Mistral(?: AI)?',
  'Mixtral',
  'BioMistral',
  'Meditron',
  'MedAlpaca',
  'Vicuna',
  'Qwen',
  'DeepSeek',
  'Grok',
  'Microsoft Copilot',
  'Perplexity AI',
]

/** Ways in which models speak of themselves, and clinicians of theirs. */
const phrases = [
  'as an? (?:\\w+ ){0,3}(?:AI|artificial intelligence|language model|chatbot)(?: (?:language )?(?:model|assistant|chatbot|system))?(?: (?:developed|created|trained|made) by \\w+)?',
  "I(?:'m| am) (?:just |only )?an? (?:\\w+ ){0,3}(?:AI|artificial intelligence|language model|chatbot|virtual assistant)(?: (?:language )?(?:model|assistant))?",
  "I(?:'m| am) not (?:a|an) (?:doctor|physician|medical (?:professional|doctor)|healthcare (?:professional|provider))",
  '(?:developed|created|trained) by (?:OpenAI|Anthropic|Google|Meta|Microsoft|Mistral(?: AI)?)',
  'my (?:knowledge (?:cut-?off|base)|training data|training cut-?off)',
  'my last (?:knowledge )?update',
  'as an? (?:\\w+ ){0,2}(?:physician|doctor|clinician|surgeon|nurse|pharmacist|gastroenterologist|cardiologist|dermatologist|p(?:a)?ediatrician) (?:myself|I)',
  'in my (?:own )?(?:clinical )?practice',
  'my patients',
]

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A name and its first part: "BioMistral-7B" is also called "BioMistral". Words that everybody uses are no names, and
 * short ones are found too often to mean anything.
 */
function spellings(name: string): string[] {
  const whole = name.trim()
  const [first = ''] = whole.split(/[\s\-_/:(]+/)
  return [whole, first].filter(
    (part, place) =>
      part.length >= 4 &&
      /\p{L}/u.test(part) &&
      (place === 0 || (part !== whole && !ordinary.has(part.toLowerCase()))),
  )
}
const ordinary = new Set([
  ...[
    'answers',
    'answer',
    'base',
    'best',
    'clinical',
    'clinician',
    'clinicians',
    'doctor',
    'doctors',
    'expert',
  ],
  ...['experts', 'fine', 'general', 'group', 'health', 'human', 'large', 'medical', 'model', 'nurse', 'open'],
  ...[
    'panel',
    'physician',
    'physicians',
    'reference',
    'small',
    'system',
    'team',
    'tuned',
    'version',
    'written',
  ],
])

/** Letters and digits on either side would make it another word; \b does not know letters with accents. */
const asWord = (pattern: string) => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`

/**
 * Where answers say whose they are: names of the study's own arms, systems and families, names of well-known systems
 * and makers, and phrases such as "As an AI language model". Shown to the organiser before launch; what is a giveaway
 * and what is not (a question about a chatbot) is theirs to judge.
 *
 * @param names of arms, systems and model families of the study
 * @returns in the order of the answers and their texts, never overlapping
 */
export function findSelfIdentification(
  answers: readonly { readonly id: string; readonly text: string }[],
  names: readonly string[],
): Giveaway[] {
  const own = [...new Set(names.flatMap(spellings))].sort((a, b) => b.length - a.length).map(escaped)
  const name = new RegExp(asWord([...own, ...wellKnown].join('|')), 'giu')
  const phrase = new RegExp(asWord(phrases.join('|')), 'giu')
  return answers.flatMap(({ id, text }) => {
    const found = [
      ...matches(text, phrase).map((match) => ({ ...match, kind: 'phrase' as const })),
      ...matches(text, name).map((match) => ({ ...match, kind: 'name' as const })),
    ].sort((a, b) => a.start - b.start || b.end - a.end)
    const kept: Giveaway[] = []
    for (const match of found) {
      if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push({ answer: id, ...match })
    }
    return kept
  })
}

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    quote: match[0],
  }))

/** What stands in an answer where its source was named: the same in every answer, so that it tells nothing itself. */
export const MASK = '[…]'

/** Whether two quotes are the same words, apart from case and spacing. */
export const sameQuote = (quote: string): string => quote.toLowerCase().replace(/\s+/g, ' ').trim()

/** A text with the given places masked. */
export function masked(
  text: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  let result = ''
  let from = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue
    result += text.slice(from, start) + MASK
    from = end
  }
  return result + text.slice(from)
}
