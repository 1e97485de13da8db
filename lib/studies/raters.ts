import { z } from 'zod'

const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => text || null)

export const professions = [
  'physician',
  'nurse',
  'pharmacist',
  'other clinician',
  'researcher',
  'lay person',
] as const

/** What a person states about themselves before they rate; a curator verifies it. */
export const RaterProfileInput = z.object({
  profession: z.enum(professions),
  specialty: optional(120),
  country: z.string().trim().min(2, 'Name the country you practise in.').max(80),
  yearsOfPractice: z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : Number(text)))
    .pipe(z.number('Write a number of years.').int().min(0).max(80).nullable()),
  registrationNumber: optional(60),
  orcid: optional(19).pipe(
    z
      .string()
      .regex(
        /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/,
        'An ORCID iD has four groups of four digits: 0000-0002-1825-0097.',
      )
      .nullable(),
  ),
})
export type RaterProfileInput = z.infer<typeof RaterProfileInput>

/** Addresses out of a text field: separated by commas, semicolons, blanks or lines, each once. */
export const InviteInput = z.object({
  slug: z.string().max(100),
  group: z.string().trim().min(1, 'Name the group.').max(40).default('clinician'),
  emails: z
    .string()
    .transform((text) => [
      ...new Set(
        text
          .split(/[\s,;]+/)
          .filter(Boolean)
          .map((address) => address.toLowerCase()),
      ),
    ])
    .pipe(
      z.array(z.email('One of these is no e-mail address.')).min(1, 'Give at least one address.').max(200),
    ),
})
