import type { LabelledSpan } from './nervaluate'

/**
 * Spans of a tag sequence as nervaluate's list loader reads them: an `I-` may open a span; a change of type or a `B-`
 * closes it. The type is what follows the second character. Ends are inclusive.
 */
export function tagSpans(tags: readonly string[]): LabelledSpan[] {
  const spans: LabelledSpan[] = []
  let label: string | null = null
  let start = 0
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at]!
    const type = tag === 'O' ? null : tag.slice(2)
    if (label !== null && (type !== label || tag.startsWith('B'))) {
      spans.push({ label, start, end: at - 1 })
      label = null
    }
    if (type !== null && label === null) {
      label = type
      start = at
    }
  }
  if (label !== null) spans.push({ label, start, end: tags.length - 1 })
  return spans
}
