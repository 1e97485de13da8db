import { z } from 'zod'
import type { Axis, Instrument, InstrumentMode } from '../instruments/instrument'
import type { Block } from './text-blocks'
import { RatingValues } from './values'

/** The part of an instrument that a rater's browser needs: its questions, nothing of what others found with it. */
export interface DeskInstrument {
  readonly mode: InstrumentMode
  readonly unit: string
  readonly axes: readonly Axis[]
  readonly itemAxes: Instrument['itemAxes']
}

/** One thing to rate as the browser gets it. No id but the random token; see db/queries/rating-desk.ts. */
export interface DeskWork {
  readonly token: string
  readonly question: string
  readonly context: readonly Block[] | null
  readonly reference: readonly Block[] | null
  /** In the order shown. `raw` is for marking spans, whose offsets count its code points. */
  readonly answers: readonly { readonly blocks: readonly Block[]; readonly raw: string }[]
  /** Criteria of the question, under the name the instrument asks for; empty where it has none. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly values: RatingValues
  readonly sequence: number
  readonly isSubmitted: boolean
  /** The first items of a study with a calibration round: after each one the rater sees what was expected. */
  readonly isPractice: boolean
  /** Null but for a submitted practice item. */
  readonly expected: RatingValues | null
  readonly activeMs: number
  readonly idleMs: number
}

export interface DeskProgress {
  readonly done: number
  readonly left: number
  readonly medianActiveMs: number | null
}

/** What a claim, a submission or a skip answers with. */
export interface DeskReply {
  readonly work: DeskWork | null
  readonly progress: DeskProgress
}

const Token = z.string().regex(/^[A-Za-z0-9_-]{32}$/)
const milliseconds = z
  .number()
  .int()
  .min(0)
  .max(7 * 24 * 3600 * 1000)
const entered = { token: Token, values: RatingValues, activeMs: milliseconds, idleMs: milliseconds }

/** What the rating page sends, by the last part of the address. */
export const deskRequests = {
  /** `besides`: the token at hand, when the next item is fetched ahead. */
  claim: z.strictObject({ besides: Token.optional() }),
  draft: z.strictObject({ ...entered, sequence: z.number().int().min(0) }),
  submit: z.strictObject(entered),
  revise: z.strictObject({ token: Token, values: RatingValues }),
  heartbeat: z.strictObject({ token: Token }),
  skip: z.strictObject({ token: Token }),
  decline: z.strictObject({
    token: Token,
    reason: z.string().trim().min(3, 'Say in a few words why.').max(1000),
  }),
  /** Looks again at a rating submitted a moment ago. */
  look: z.strictObject({ token: Token }),
} as const
export type DeskRequest = keyof typeof deskRequests
