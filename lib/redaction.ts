const BLANK = '[redacted]'
const MAX_DEPTH = 6
const MAX_TEXT = 8_000

/** Names whose value is a secret wherever it occurs. */
const secretName = /authorization|cookie|token|password|passwd|secret|api[-_]?key|credential/i

/** drizzle repeats a failed query's parameters in its message: addresses, hashes, predictions, of many lines perhaps. */
const parameters = /(^|\n)(params: )[\s\S]*?(?=\n\s+at |$)/g

/** Secrets inside text: what to look for and what stays of it. */
const secretTexts: readonly (readonly [RegExp, string])[] = [
  // personal API tokens, whole or cut short
  [/\brounds_[0-9A-Za-z]{8,}/g, `rounds_${BLANK}`],
  [/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${BLANK}`],
  // magic links, OAuth codes: the parameter's name stays, to see what kind of link it was
  [
    /([?&;](?:token|code|state|secret|password|access_token|id_token|refresh_token)=)[^&#\s"']+/gi,
    `$1${BLANK}`,
  ],
  // the password part of a connection string
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s/@]+@/gi, `$1:${BLANK}@`],
]

/**
 * A copy of a value that may be written to a log: values under secret names are blanked, secrets inside text too,
 * errors become objects with name, message, stack and cause, long texts are cut, and depth ends at six.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'function' || typeof value === 'symbol') return undefined
  if (typeof value !== 'object' || value === null) return value
  if (depth >= MAX_DEPTH) return '[deeper]'
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? null : value.toISOString()
  if (value instanceof URL) return redactText(value.href)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (value instanceof Error) return redactError(value, depth)
  if (value instanceof Headers || value instanceof Map) return redact(Object.fromEntries(value), depth)
  if (Array.isArray(value) || value instanceof Set) return [...value].map((entry) => redact(entry, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      secretName.test(name) && entry !== null && entry !== undefined ? BLANK : redact(entry, depth + 1),
    ]),
  )
}

function redactError(error: Error, depth: number): unknown {
  const { name, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  return {
    name,
    message: redactText(message),
    ...(code === undefined ? {} : { code: redact(code, depth + 1) }),
    ...(stack === undefined ? {} : { stack: redactText(stack) }),
    ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
  }
}

function redactText(text: string): string {
  // what will be cut off is not searched: some patterns take the square of the length
  const beginning = text.replace(parameters, `$1$2${BLANK}`).slice(0, 2 * MAX_TEXT)
  const blanked = secretTexts.reduce((rest, [pattern, kept]) => rest.replace(pattern, kept), beginning)
  return blanked.length > MAX_TEXT ? `${blanked.slice(0, MAX_TEXT)}… (${text.length} characters)` : blanked
}
