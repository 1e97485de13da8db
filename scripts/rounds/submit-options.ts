import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { SubmissionRequest } from '@/lib/submissions/request'

const flags = {
  benchmark: { type: 'string' },
  version: { type: 'string' },
  system: { type: 'string' },
  organisation: { type: 'string' },
  format: { type: 'string' },
  'id-field': { type: 'string' },
  'prediction-field': { type: 'string' },
  'match-by': { type: 'string' },
  extraction: { type: 'string' },
  shots: { type: 'string' },
  context: { type: 'string' },
  'chain-of-thought': { type: 'string' },
  decoding: { type: 'string' },
  'fine-tuned': { type: 'string' },
  prompt: { type: 'string' },
  run: { type: 'string' },
  notes: { type: 'string' },
  key: { type: 'string' },
  server: { type: 'string' },
  wait: { type: 'boolean', default: false },
  'no-check': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

export interface SubmitOptions {
  file: string
  request: z.input<typeof SubmissionRequest>
  key: string | undefined
  server: string | undefined
  wait: boolean
  check: boolean
  json: boolean
}

/**
 * The flags of `rounds submit`; null when file, benchmark or system is missing.
 *
 * @throws DomainError invalid, naming the flag
 */
export function submitOptions(args: string[]): SubmitOptions | null {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: flags })
  const [file, ...more] = positionals
  const { benchmark, system } = values
  if (file === undefined || more.length > 0 || benchmark === undefined || system === undefined) return null
  const setting = {
    shots: wholeNumber('shots', values.shots),
    context: values.context,
    chainOfThought: yesOrNo('chain-of-thought', values['chain-of-thought']),
    decoding: values.decoding,
    fineTuned: yesOrNo('fine-tuned', values['fine-tuned']),
    prompt: textOrFile(values.prompt),
  }
  const isStated = Object.values(setting).some((entry) => entry !== undefined)
  const request = {
    benchmark,
    system,
    version: wholeNumber('version', values.version),
    organisation: values.organisation,
    format: values.format,
    fields: { id: values['id-field'], prediction: values['prediction-field'] },
    matchBy: values['match-by'],
    extraction: values.extraction,
    setting: isStated ? setting : null,
    run: wholeNumber('run', values.run),
    notes: values.notes,
  }
  const parsed = SubmissionRequest.safeParse(request)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const flag = String(issue?.path.at(-1) ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    throw new DomainError('invalid', `--${flag}: ${issue?.message ?? 'not right'}`)
  }
  return {
    file,
    request: parsed.data,
    key: values.key,
    server: values.server,
    wait: values.wait,
    check: !values['no-check'],
    json: values.json,
  }
}

/** @throws DomainError invalid, naming the flag */
export function wholeNumber(flag: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new DomainError('invalid', `--${flag}: say a whole number, not "${value}"`)
}

function yesOrNo(flag: string, value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined
  if (/^(yes|true)$/i.test(value)) return true
  if (/^(no|false)$/i.test(value)) return false
  throw new DomainError('invalid', `--${flag}: say yes or no, not "${value}"`)
}

/** `@prompt.txt` is what that file holds. */
function textOrFile(value: string | undefined): string | undefined {
  if (value === undefined || !value.startsWith('@')) return value
  try {
    return readFileSync(value.slice(1), 'utf8')
  } catch {
    throw new DomainError('not-found', `--prompt: there is no file "${value.slice(1)}"`)
  }
}
