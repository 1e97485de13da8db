import { env } from './env'
import { redact } from './redaction'

const levels = ['debug', 'info', 'warn', 'error'] as const
type Level = (typeof levels)[number]

/** Facts beside the message: flat, named like columns. Secrets among them are blanked, see `redact`. */
export type LogFields = Record<string, unknown>

/** One JSON object a line on standard output, as log collectors read it; errors with their stack and cause. */
function write(level: Level, message: string, fields: LogFields): void {
  if (levels.indexOf(level) < levels.indexOf(env.LOG_LEVEL)) return
  const line = { at: new Date().toISOString(), level, message: redact(message), ...asFields(redact(fields)) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const asFields = (value: unknown): LogFields =>
  typeof value === 'object' && value !== null ? { ...value } : { value }

export const log = {
  debug: (message: string, fields: LogFields = {}) => write('debug', message, fields),
  info: (message: string, fields: LogFields = {}) => write('info', message, fields),
  warn: (message: string, fields: LogFields = {}) => write('warn', message, fields),
  error: (message: string, fields: LogFields = {}) => write('error', message, fields),
}
