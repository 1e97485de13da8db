import type { Instrument } from '../instruments/instrument'

interface Item {
  readonly question: string
  readonly context: string | null
  readonly reference: string | null
  readonly fields: Record<string, unknown>
  readonly answers: string[]
}

const question = 'Here stands the question, as you upload it.'
const answer =
  'Here stands an answer. It is shown as text: **bold** and *italic* words, lists and paragraphs, whatever its source wrote.\n\n- a first point\n- a second point\n\nNothing tells whose answer it is.'

/** An item for the preview, with words that stand in for what is not there yet. */
export function withPlaceholders(
  instrument: Instrument,
  sample: {
    readonly text: string
    readonly context: string | null
    readonly reference: string | null
    readonly fields: Record<string, unknown>
    readonly answers: readonly string[]
  } | null,
  wanted: number,
): Item & { isPlaceholder: boolean } {
  const given = sample?.answers ?? []
  const enough = instrument.mode === 'ranking' ? Math.min(wanted, Math.max(2, given.length)) : wanted
  const list = instrument.itemAxes?.source.replace(/^item\./, '')
  const claims =
    list === undefined ? {} : { [list]: ['Here stands a first claim.', 'Here stands a second one.'] }
  return {
    question: sample?.text ?? question,
    context: sample?.context ?? null,
    reference: sample?.reference ?? null,
    fields: { ...claims, ...sample?.fields },
    answers: Array.from({ length: enough }, (_, place) => given[place] ?? answer),
    isPlaceholder: given.length < enough,
  }
}
