import { z } from 'zod'

/** Who rates what. `all`: every rater every item. `blocks`: k raters an item, pairs of raters balanced. `queue`: k raters an item, whoever comes. */
export const allocations = ['all', 'blocks', 'queue'] as const
export type Allocation = (typeof allocations)[number]

/** Whether one rater may, must or must never rate several arms' answers to one question. */
export const armRules = ['same-rater', 'never-same-rater', 'free'] as const
export type ArmRule = (typeof armRules)[number]

/** A third person decides where raters disagree at all, where no option has more than half of the ratings, or where two ratings lie two steps of the scale apart. */
export const adjudicationRules = ['any-disagreement', 'no-majority', 'two-steps-apart'] as const
export type AdjudicationRule = (typeof adjudicationRules)[number]

/** How a study is run: fixed at launch, stored with it, and enough (with the seed) to make the same slots again. */
export const StudyPlan = z.strictObject({
  allocation: z.enum(allocations),
  /** Ratings an item gets. */
  ratersPerItem: z.number().int().min(1).max(50),
  /** Number of raters expected; `blocks` needs it to lay its blocks. */
  raters: z.number().int().min(1).max(2000).nullable().default(null),
  /** Items rated by every rater, so that agreement is known for each pair. */
  anchorItems: z.number().int().min(0).max(1000).default(0),
  arms: z.enum(armRules).default('free'),
  /** Most ratings of one rater in the study, and in one sitting. */
  raterCap: z.number().int().min(1).nullable().default(null),
  sessionCap: z.number().int().min(1).nullable().default(null),
  /** A break is proposed after so many minutes of active work. */
  breakAfterMinutes: z.number().int().min(5).max(240).default(45),
  /** Only raters whose specialty matches a question's expertise get it. */
  matchExpertise: z.boolean().default(false),
  /** Share of a rater's items that are hidden gold, and hidden repeats of their own. */
  goldRate: z.number().min(0).max(0.5).default(0),
  repeatRate: z.number().min(0).max(0.5).default(0),
  /** How long a rating stays open to its rater's own changes after submitting. */
  undoMinutes: z
    .number()
    .int()
    .min(0)
    .max(7 * 24 * 60)
    .default(10),
  leaseMinutes: z.number().int().min(2).max(120).default(10),
  /** By axis, when a third person decides; an axis that is not named is never adjudicated. */
  adjudication: z.record(z.string(), z.enum(adjudicationRules)).default({}),
  /** Below this many seconds of active time a rating is flagged, never excluded by itself. */
  flagBelowSeconds: z.number().int().min(0).max(600).default(5),
  /** For the planner: expected minutes for one rating. */
  minutesPerRating: z.number().positive().max(240).default(3),
  payPerHour: z
    .strictObject({ amount: z.number().min(0), currency: z.string().length(3) })
    .nullable()
    .default(null),
})
export type StudyPlan = z.infer<typeof StudyPlan>
