import { z } from 'zod'
import { Slug } from '../benchmarks/descriptor'
import { matchings } from './formats/format'
import { formatIds } from './formats/table'
import { Setting } from './setting'

const hash = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
const field = z.string().min(1).max(200)

/** Everything a submission states beside its predictions. */
export const SubmissionRequest = z.strictObject({
  benchmark: Slug,
  /** Number of the version the file was made for; null: the current one. */
  version: z.int().positive().nullable().default(null),
  /** Slug of a system that is there already. */
  system: Slug,
  /** Slug of an organisation the submitter belongs to; null: for oneself. */
  organisation: z.string().min(1).max(80).nullable().default(null),
  /** Null: judged by the content. */
  format: z.enum(formatIds).nullable().default(null),
  fields: z.strictObject({ id: field.optional(), prediction: field.optional() }).default({}),
  /** `position`: what stands as the id is a place in the split, from 0; taken only where the whole split is there. */
  matchBy: z.enum(matchings).default('id'),
  /** Id of one of the benchmark's extraction rules; null: its default. */
  extraction: z.string().max(80).nullable().default(null),
  /** Null: not stated, and the page says so. */
  setting: Setting.nullable().default(null),
  /** Repeats of one system under one setting count 1, 2, 3 … */
  run: z.int().positive().max(1000).default(1),
  notes: z.string().trim().max(2000).default(''),
  fileName: z.string().trim().min(1).max(255).default('predictions'),
  /** A second request with the same key is the same submission. */
  idempotencyKey: z.string().min(8).max(120).nullable().default(null),
  /** What the client sends, to notice what was lost on the way. */
  expected: z
    .strictObject({
      /** Bytes of the body. */
      bytes: z.int().nonnegative().nullable().default(null),
      /** SHA-256 of the file, decompressed. */
      sha256: hash.nullable().default(null),
    })
    .default({ bytes: null, sha256: null }),
})
export type SubmissionRequest = z.infer<typeof SubmissionRequest>
