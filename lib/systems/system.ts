import { z } from 'zod'
import { Slug } from '../benchmarks/descriptor'
import { WebUrl } from '../forms/web-url'

export const systemKinds = ['base', 'instruction-tuned', 'medical', 'ensemble', 'clinician'] as const
export type SystemKind = (typeof systemKinds)[number]

export const SystemLink = z.strictObject({
  label: z.string().min(1).max(60),
  url: WebUrl,
})
export type SystemLink = z.infer<typeof SystemLink>

/** On one line, and read in the direction it is written. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'Letters, digits and signs on one line.')

/** What a researcher states about a system. */
export const SystemInput = z.strictObject({
  slug: Slug,
  name,
  kind: z.enum(systemKinds),
  family: z.string().trim().max(80).nullable().default(null),
  parameters: z.number().int().positive().max(1e15).nullable().default(null),
  baseSystem: Slug.nullable().default(null),
  counterpartSystem: Slug.nullable().default(null),
  /** Other systems to compare it with, which it was not made from. */
  peerSystems: z.array(Slug).max(10).default([]),
  licence: z.string().trim().max(80).nullable().default(null),
  openWeights: z.boolean().nullable().default(null),
  links: z.array(SystemLink).max(10).default([]),
  description: z.string().max(4000).default(''),
})
export type SystemInput = z.infer<typeof SystemInput>
