import { escapeRegExp } from './python-regexp'
import { type ExtractionRule, labelsOf } from './rule'
import { namesAnother } from './second-label'
import { trim } from './trim'

/** A text that is a label, alone or in front: `B`, `(B)`, `B.`, `[B]`, `**B**`, `B) text`, `B` on the first line. */
export const exactLabel: ExtractionRule = {
  id: 'exact-label',
  title: 'Label',
  description:
    'The text is a label and nothing else, or begins with a label set off by brackets, a full stop, a colon or the end of the line, as in "(B)", "B." or "B) text"; a label of several letters also by a comma ("Yes, because"). Case is ignored where no two labels differ by case only. A label inside a sentence is not read, and two labels ("A and B") are no answer.',
  source: 'Rounds',
  extract(raw, question) {
    const text = trim(raw.trim(), /[*_`"']/)
    const labels = labelsOf(question) ?? letters
    const flags = isCaseFree(labels) ? 'iu' : 'u'
    // the longest first, so that "AB" is not read as "A" where both are labels
    const byLength = [...labels].sort((a, b) => b.length - a.length)
    for (const label of byLength) {
      const match = leading(label, flags).exec(text)
      if (match) return namesAnother(text.slice(match[0].length), label, labels) ? null : label
    }
    return null
  },
}

const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))

function leading(label: string, flags: string): RegExp {
  const own = escapeRegExp(label)
  const bracketed = `[(\\[{]\\s*${own}\\s*[)\\]}][.:]?`
  const closed = `${own}\\s*[).:\\]${label.length > 1 ? ',' : ''}]`
  const end = '[*_`]*(?=\\s|$)'
  return new RegExp(`^(?:(?:${bracketed}|${closed})${end}|${own}[*_\`]*[^\\S\\n]*(?=\\n|$))`, flags)
}

/** Whether case can be ignored: no two labels become one. */
export function isCaseFree(labels: readonly string[]): boolean {
  return new Set(labels.map((label) => label.toLowerCase())).size === labels.length
}
