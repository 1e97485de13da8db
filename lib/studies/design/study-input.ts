import { z } from 'zod'
import { shownName as line } from '../../forms/shown-name'
import { adjudicationRules, allocations, armRules, StudyPlan } from '../plan/plan'
import { RatingValues } from '../rating/values'
import { questionUses } from '../states'
import { isTimeZone, momentAt } from './zoned-time'

const paragraph = (longest: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(longest, `At most ${longest.toLocaleString('en')} characters.`))
const ticked = z.preprocess((value) => value === 'yes', z.boolean())

/** Studies are named by their address in forms; who may change one is asked of the study itself. */
export const StudyRef = z.object({ slug: z.string().max(100) })

export const NewStudyInput = z.object({
  title: line('a title', 160),
  instrument: z.string({ error: 'Choose an instrument.' }).min(1, 'Choose an instrument.').max(80),
  /** Empty: one's own. */
  organisation: z.union([z.literal(''), z.uuid()]).default(''),
})

export const AboutInput = StudyRef.extend({
  title: line('a title', 160),
  description: paragraph(5000),
  showTexts: ticked,
})

export const ConsentInput = StudyRef.extend({ consentText: paragraph(20_000) })

const Zone = z.string().refine(isTimeZone, 'This is no time zone: choose one of the list.')

/** An end date as a zone's clocks show it; an empty one is none. */
export const EndInput = StudyRef.extend({ endsAt: z.string().max(40).default(''), timeZone: Zone }).transform(
  ({ endsAt, timeZone, ...rest }, context) => {
    const moment = endsAt === '' ? null : momentAt(endsAt, timeZone)
    if (endsAt !== '' && moment === null)
      context.addIssue({ code: 'custom', path: ['endsAt'], message: 'Enter a date and a time.' })
    return { ...rest, endsAt: moment, timeZone }
  },
)

const number = (message: string) =>
  z.preprocess(
    (value) =>
      typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : Number.NaN,
    z.number(message),
  )
const maybe = (message: string) =>
  z.preprocess(
    (value) =>
      value === undefined || (typeof value === 'string' && value.trim() === '') ? null : Number(value),
    z.number(message).nullable(),
  )
const WRONG = 'Enter a number.'

export const InstrumentInput = StudyRef.extend({
  instrument: z.string({ error: 'Choose an instrument.' }).min(1, 'Choose an instrument.').max(80),
})

/** The plan as its form sends it: numbers as texts, rates in percent, empty for "no limit". */
export const PlanInput = z
  .object({
    allocation: z.enum(allocations),
    ratersPerItem: number(WRONG),
    raters: maybe(WRONG),
    anchorItems: number(WRONG),
    arms: z.enum(armRules),
    raterCap: maybe(WRONG),
    sessionCap: maybe(WRONG),
    breakAfterMinutes: number(WRONG),
    matchExpertise: ticked,
    goldPercent: number(WRONG),
    repeatPercent: number(WRONG),
    undoMinutes: number(WRONG),
    leaseMinutes: number(WRONG),
    flagBelowSeconds: number(WRONG),
    minutesPerRating: number(WRONG),
    pay: maybe(WRONG),
    currency: z.string().trim().toUpperCase().default(''),
    /** `axis=rule`, or empty where nobody decides. */
    adjudication: z.preprocess((value) => value ?? [], z.array(z.string().max(200))),
  })
  .transform((form, context): StudyPlan => {
    const { goldPercent, repeatPercent, pay, currency, adjudication, ...same } = form
    const parsed = StudyPlan.safeParse({
      ...same,
      goldRate: goldPercent / 100,
      repeatRate: repeatPercent / 100,
      payPerHour: pay === null ? null : { amount: pay, currency },
      adjudication: rulesOf(adjudication),
    })
    if (parsed.success) return parsed.data
    for (const { path, message } of parsed.error.issues) {
      const field = fieldOf(path)
      const words = field === 'currency' ? 'Three letters, such as EUR.' : worded(message)
      context.addIssue({ code: 'custom', path: [field], message: words })
    }
    return z.NEVER
  })

export const PlanOfStudyInput = z
  .looseObject({ slug: z.string().max(100) })
  .transform(({ slug, ...form }, context) => {
    const plan = PlanInput.safeParse(form)
    if (plan.success) return { slug, plan: plan.data }
    for (const { path, message } of plan.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })

/** The form's field for a part of the plan. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path.map(String)
  if (first === 'goldRate') return 'goldPercent'
  if (first === 'repeatRate') return 'repeatPercent'
  if (first === 'payPerHour') return second === 'currency' ? 'currency' : 'pay'
  return first ?? ''
}

const worded = (message: string) =>
  message
    .replace(/^Too big: expected \w+ to be <=?(\S+)$/, 'At most $1.')
    .replace(/^Too small: expected \w+ to be >=?(\S+)$/, 'At least $1.')
    .replace(/^Invalid input: expected int.*$/, 'A whole number.')

function rulesOf(entries: readonly string[]): StudyPlan['adjudication'] {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const [axis, given] = entry.split('=')
      const rule = adjudicationRules.find((candidate) => candidate === given)
      return axis && rule ? [[axis, rule]] : []
    }),
  )
}

export const ArmInput = StudyRef.extend({ armId: z.uuid() })
export const ArmRenameInput = ArmInput.extend({ name: line('a name', 120) })
export const SubmissionArmInput = StudyRef.extend({
  submissionId: z.string().trim().pipe(z.uuid('Choose a submission.')),
  name: z.string().trim().max(120).default(''),
})

export const BenchmarkQuestionsInput = StudyRef.extend({
  benchmark: z.string().min(1, 'Choose a benchmark.'),
  /** Empty: all of them. */
  sample: maybe('Enter a number, or nothing for all.').pipe(
    z.number().int('A whole number.').min(1, 'At least 1.').max(5000, 'At most 5,000.').nullable(),
  ),
})

export const QuestionUseInput = StudyRef.extend({ questionId: z.uuid(), use: z.enum(questionUses) })

/** What a calibration or gold question should get, as JSON; empty takes it back. */
export const ExpectedInput = StudyRef.extend({
  questionId: z.uuid(),
  expected: z
    .string()
    .max(200_000)
    .transform((text, context) => {
      if (text === '') return null
      try {
        const parsed = RatingValues.safeParse(JSON.parse(text))
        if (parsed.success) return parsed.data
      } catch {
        // said below
      }
      context.addIssue({ code: 'custom', message: 'This cannot be read. Answer the questions again.' })
      return z.NEVER
    }),
})

export const MaskInput = StudyRef.extend({
  quotes: z.preprocess((value) => value ?? [], z.array(z.string().max(500)).max(2000)),
})

export const ReasonInput = StudyRef.extend({
  reason: paragraph(2000).pipe(z.string().min(3, 'Say in a few words why.')),
})

export const ExclusionInput = ReasonInput.extend({
  pseudonym: z.string().max(20).default(''),
  ratingId: z.union([z.literal(''), z.uuid()]).default(''),
  isPredeclared: ticked,
})

export const RaterInput = StudyRef.extend({ userId: z.uuid() })
export const DecisionInput = RaterInput.extend({
  decision: z.enum(['accept', 'refuse']),
  group: z.string().trim().max(40).default(''),
})

export const AdjudicatorInput = StudyRef.extend({ email: z.email('This is no e-mail address.') })

/** An adjudicator's decisions on an item: every other field of the form is an option by its key. */
export const DecideInput = z
  .looseObject({ slug: z.string().max(100), itemId: z.uuid(), comment: paragraph(5000).default('') })
  .transform(({ slug, itemId, comment, ...rest }) => ({
    ...{ slug, itemId, comment },
    decisions: Object.fromEntries(
      Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  }))
