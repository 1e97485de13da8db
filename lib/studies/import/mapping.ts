import { z } from 'zod'
import { Instrument } from '../instruments/instrument'

/** Where a value of a row comes from. */
export const Source = z.union([
  z.strictObject({ column: z.string() }),
  /** Several columns, joined by a blank. */
  z.strictObject({ columns: z.array(z.string()).min(2) }),
  z.strictObject({ constant: z.string() }),
  /** The file's name without its ending: a file per rater. */
  z.strictObject({ file: z.literal('name') }),
  /** A second table, by the question: `{"lookup": "key", "column": "clinical note A"}`. */
  z.strictObject({ lookup: z.string(), column: z.string() }),
])
export type Source = z.infer<typeof Source>

/** How the file is laid out as a table. */
export const TableShape = z.strictObject({
  /** Name of the sheet of a workbook; null for its first. */
  sheet: z.string().nullable().default(null),
  /** 1-based. */
  headerRow: z.number().int().min(1).max(1000).default(1),
  /** null to find out. */
  delimiter: z.string().length(1).nullable().default(null),
  /** Whether cells may stand in quotation marks. */
  quotes: z.boolean().default(true),
  /** Columns whose empty cells repeat the one above. */
  fillDown: z.array(z.string()).default([]),
})
export type TableShape = z.infer<typeof TableShape>

/** Which option a cell stands for; cells that are an option's value or label need no entry. */
const values = z.record(z.string(), z.string()).default({})

const axis = z.string()
/** What is read from the cells of an axis. */
export const AxisReading = z.discriminatedUnion('as', [
  z.strictObject({ axis, as: z.literal('option'), values }),
  /** Several options in one cell. */
  z.strictObject({ axis, as: z.literal('options'), values, separator: z.string().min(1) }),
  /** The best of the answers shown, by letter; tied ones joined by a separator: "A", "B/C". */
  z.strictObject({ axis, as: z.literal('best'), separator: z.string().min(1).default('/') }),
  z.strictObject({ axis, as: z.literal('text') }),
])
export type AxisReading = z.infer<typeof AxisReading>

const AxisColumn = z.strictObject({ column: z.string(), reading: AxisReading })

/** Where the answers of a row stand, and whose they are. */
const Layout = z.discriminatedUnion('layout', [
  /** A row for each rating: columns for the axes. */
  z.strictObject({ layout: z.literal('rating-per-row'), rater: Source, axes: z.array(AxisColumn).min(1) }),
  /** A row for each item: every rater has columns of their own. */
  z.strictObject({
    layout: z.literal('item-per-row'),
    raters: z
      .array(
        z.strictObject({
          rater: z.string(),
          group: z.string().optional(),
          axes: z.array(AxisColumn).min(1),
        }),
      )
      .min(1),
  }),
  /** A row for each rater: columns for every question and axis, named by a template: "{question}_{axis}". */
  z.strictObject({
    layout: z.literal('rater-per-row'),
    rater: Source,
    columns: z
      .string()
      .includes('{question}', { error: 'a template with {question}, and {axis} if there are several' }),
    /** By what stands for {axis}; with one axis that may be left out. */
    axes: z.record(z.string(), AxisReading),
  }),
  /** A row for each answer: one column names the axis, another holds what was answered. */
  z.strictObject({
    layout: z.literal('answer-per-row'),
    rater: Source,
    axis: Source,
    answer: Source,
    axes: z.record(z.string(), AxisReading),
  }),
])

/**
 * How a table of ratings is read: saved with the study it made, so that the import can be done again and checked.
 * Arms are listed in the order in which the rater saw their answers, unless `sides` says otherwise.
 */
export const RatingsMapping = z
  .strictObject({
    /** An instrument of the platform by its id, or one written out. */
    instrument: z.union([z.string(), Instrument]),
    table: TableShape.prefault({}),
    /** Left out where the columns name the question. */
    question: Source.optional(),
    /** `numbered`: the question's text is all that names it, so it is called Q1, Q2 … */
    questionNames: z.enum(['given', 'numbered']).default('given'),
    questionText: Source.optional(),
    context: Source.optional(),
    reference: Source.optional(),
    /** Whatever else a question carries. */
    questionFields: z.record(z.string(), Source).default({}),
    /** For instruments that repeat an axis over claims or criteria: each row is about one. */
    criterion: z.strictObject({ text: Source, fields: z.record(z.string(), Source).default({}) }).optional(),
    arms: z
      .array(
        z.strictObject({
          name: Source,
          /** The text of its answer. */
          answer: Source.optional(),
        }),
      )
      .min(1),
    /** Names to show instead of those in the file. */
    armNames: z.record(z.string(), z.string()).default({}),
    /** Arms (by the name shown) whose answers people wrote. */
    clinicianArms: z.array(z.string()).default([]),
    /** `switched`: the second arm listed was shown first where this value is "1". */
    sides: z.strictObject({ switched: Source }).optional(),
    group: Source.optional(),
    ratings: Layout,
    /** Scores of automatic metrics or model judges beside the ratings. */
    judges: z.array(z.strictObject({ judge: z.string(), axis: z.string(), column: z.string() })).default([]),
  })
  .refine(({ question, ratings }) => question !== undefined || ratings.layout === 'rater-per-row', {
    path: ['question'],
    message: 'say which column names the question',
  })
export type RatingsMapping = z.infer<typeof RatingsMapping>
