import 'server-only'
import { claimSlot } from '@/db/commands/claim-slot'
import { type DeskItem, deskItem, deskOf, deskQuestions } from '@/db/queries/rating-desk'
import { DomainError } from '@/lib/errors'
import { asShown } from '@/lib/studies/instruments/as-shown'
import { criteriaOf } from '@/lib/studies/instruments/axes-for'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { DeskInstrument, DeskProgress, DeskReply, DeskWork } from '@/lib/studies/rating/desk'
import { textBlocks } from '@/lib/studies/rating/text-blocks'
import { database } from './database'

const notARater = () => new DomainError('not-found', 'You are not a rater of this study.')

/** What this rater is asked in a study. @throws DomainError not-found for everybody who is not one of its raters */
export async function requireDesk(slug: string, raterId: string) {
  const desk = await deskQuestions(database(), { slug, raterId })
  if (!desk) throw notARater()
  return desk
}

/** The questions of an instrument without what was published about it: results name systems. */
export const deskInstrument = ({ mode, unit, axes, itemAxes }: Instrument): DeskInstrument => ({
  mode,
  unit,
  axes,
  itemAxes,
})

/** What a token stands for, as the browser may have it; null when it is not this rater's any more. */
export async function workOf(
  { studyId, instrument }: { studyId: string; instrument: Instrument },
  token: string,
  raterId: string,
): Promise<DeskWork | null> {
  const item = await deskItem(database(), { token, raterId, studyId })
  return item && asWork(instrument, item)
}

function asWork(instrument: Instrument, item: DeskItem): DeskWork {
  return {
    token: item.token,
    question: item.question,
    context: item.context === null ? null : textBlocks(item.context),
    reference: item.reference === null ? null : textBlocks(item.reference),
    answers: item.answers.map((raw) => ({ blocks: textBlocks(raw), raw })),
    fields: askedFields(instrument, item.fields),
    values: item.values,
    sequence: item.draftSequence,
    isSubmitted: item.isSubmitted,
    isPractice: item.isPractice,
    expected: item.expected && asShown(instrument, item.expected, item.shownOrder),
    activeMs: item.activeMs,
    idleMs: item.idleMs,
  }
}

/** A question and answers as a rater would have them, for an organiser to try: nobody's, and nothing is kept. */
export function previewWork(
  instrument: Instrument,
  item: Pick<DeskItem, 'question' | 'context' | 'reference' | 'fields' | 'answers' | 'values'>,
): DeskWork {
  return asWork(instrument, {
    ...item,
    ...{ token: 'preview', draftSequence: 0, isSubmitted: false, isPractice: false, expected: null },
    ...{ shownOrder: item.answers.map((_, place) => place), activeMs: 0, idleMs: 0 },
  })
}

/** Of a question's fields only the criteria the instrument asks about, and of those only the fields it names. */
function askedFields(instrument: Instrument, fields: Record<string, unknown>): Record<string, unknown> {
  if (!instrument.itemAxes) return {}
  const names = instrument.itemAxes.fields.map((name) => name.split(' ')[0] ?? '')
  const criteria = criteriaOf(instrument, { fields }).map(({ text, fields: held }) =>
    Object.keys(held).length === 0 ? text : Object.fromEntries(names.map((name) => [name, held[name]])),
  )
  return { [instrument.itemAxes.source.replace(/^item\./, '')]: criteria }
}

/** The next thing to rate, claimed, with how far the rater is. */
export async function nextWork(
  slug: string,
  raterId: string,
  besides: string | null = null,
): Promise<DeskReply> {
  const desk = await requireDesk(slug, raterId)
  const slot = await claimSlot(database(), { studyId: desk.studyId, raterId, besides })
  const work = slot && (await workOf(desk, slot.token, raterId))
  return { work, progress: await progressOf(slug, raterId) }
}

export async function progressOf(slug: string, raterId: string): Promise<DeskProgress> {
  const desk = await deskOf(database(), { slug, raterId })
  if (!desk) throw notARater()
  const { done, left, medianActiveMs } = desk
  return { done, left, medianActiveMs }
}
