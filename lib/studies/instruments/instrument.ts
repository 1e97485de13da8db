import { z } from 'zod'
import { inconsistencies } from './consistency'

const Id = z.string().regex(/^[a-z0-9_-]+$/)
/** How faithful a text is to the publication; anything but `verbatim` is marked in the form and in exports. */
export const wordings = [
  'verbatim',
  'verbatim-stem',
  'close-paraphrase',
  'paraphrased',
  'reconstructed',
] as const
const Wording = z.enum(wordings)
export type Wording = z.infer<typeof Wording>

/** One answer to an axis. */
export const Option = z.strictObject({
  /** What is stored. */
  value: z.string().min(1),
  label: z.string().min(1),
  /** Place on the page, from 1. */
  order: z.number().int().min(1),
  /** Number for means; for pairwise axes signed, above 0 for answer A. */
  score: z.number().optional(),
  definition: z.string().optional(),
  group: z.string().optional(),
  /** Not a rating (cannot rate, does not apply): leaves the denominator, counted separately. */
  missing: z.boolean().optional(),
  clinical: z.boolean().optional(),
})
export type Option = z.infer<typeof Option>

/** One question of an instrument. */
export const Axis = z.strictObject({
  id: Id,
  label: z.string().min(1),
  question: z.string().min(1),
  wording: Wording,
  wordingNote: z.string().optional(),
  optionsWording: Wording.optional(),
  optionsNote: z.string().optional(),
  /** Empty for an axis that is answered with text, marks or an order alone. */
  options: z.array(Option),
  /** Values in favour of the output; for pairwise axes `selected` or `not-selected`. Empty: the axis has no direction. */
  favourable: z.array(z.string()),
  multiple: z.boolean(),
  group: z.string().optional(),
  help: z.string().optional(),
  note: z.string().optional(),
  alternativeQuestion: z.string().optional(),
  alternativeOptions: z.strictObject({ id: z.string(), options: z.array(Option) }).optional(),
  /** Another published favourable set, with the reason why both exist. */
  alternativeFavourable: z
    .strictObject({ id: z.string(), values: z.array(z.string()).min(1), why: z.string() })
    .optional(),
  requiresFreeText: z.boolean().optional(),
  freeTextLabel: z.string().optional(),
  /** May be answered any number of times: one error after another. */
  repeatable: z.boolean().optional(),
  /** Where a span may be marked. */
  spanSource: z.string().optional(),
  /** Asked for each entry of this repeatable axis; published files also write "each error". */
  appliesTo: z
    .string()
    .transform((named) => named.replace(/^each /, ''))
    .pipe(Id)
    .optional(),
  showIf: z.strictObject({ axis: Id, in: z.array(z.string()) }).optional(),
  /** How many outputs are put in order. */
  rankItems: z.number().int().min(2).optional(),
  tiesAllowed: z.boolean().optional(),
})
export type Axis = z.infer<typeof Axis>

/** An axis nobody is asked: worked out from answers to others. */
export const DerivedAxis = z.union([
  z.strictObject({ id: Id, from: z.tuple([Id, Id]), rule: z.literal('equal') }),
  z.strictObject({ id: Id, from: Id, map: z.record(z.string(), z.string()) }),
])
export type DerivedAxis = z.infer<typeof DerivedAxis>

export const instrumentModes = ['independent', 'pairwise', 'ranking', 'span-annotation'] as const
export type InstrumentMode = (typeof instrumentModes)[number]

const Fields = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  citation: z.strictObject({
    authors: z.string(),
    year: z.number().int(),
    venue: z.string(),
    title: z.string(),
    arxiv: z.string().optional(),
    doi: z.string().optional(),
  }),
  mode: z.enum(instrumentModes),
  unit: z.string(),
  raterRole: z.string(),
  referenceShown: z.string().optional(),
  contextShown: z.array(z.string()).optional(),
  /** Present when an axis is repeated for each criterion or claim stored with the question. */
  itemAxes: z
    .strictObject({
      /** Where the question holds them: "item.claims" is the list `claims` of its fields. */
      source: z.string().regex(/^item\.\w+$/),
      /** What an entry holds; the first is its text. */
      fields: z.array(z.string()).min(1),
      /** The axis that is repeated. */
      template: Id,
    })
    .optional(),
  axes: z.array(Axis).min(1),
  derived: z.array(DerivedAxis).optional(),
  criterionAxes: z.array(z.string()).optional(),
  themes: z.array(z.string()).optional(),
  notes: z.array(z.string()).optional(),
  protocol: z.record(z.string(), z.json()).optional(),
  aggregation: z.record(z.string(), z.json()),
  recommendedRatersPerItem: z.number().int().min(1),
  agreementStatistic: z.looseObject({ primary: z.string().nullable() }),
  publishedResults: z.record(z.string(), z.json()).optional(),
})
export type Instrument = z.infer<typeof Fields>

/** A published questionnaire. Immutable once a study uses it: an edit is a new version. */
export const Instrument = Fields.superRefine((instrument, context) => {
  for (const { path, message } of inconsistencies(instrument)) {
    context.addIssue({ code: 'custom', path, message })
  }
})
