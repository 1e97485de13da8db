import { log } from '@/lib/log'

/**
 * Puts what others write to the console into our log. Next writes errors there whole, with the parameters of failed
 * queries among them: addresses, fingerprints of sessions, predictions.
 */
export function redactConsole(target: Pick<Console, 'error' | 'warn'> = console): void {
  target.error = (...parts: unknown[]) => log.error(...line(parts))
  target.warn = (...parts: unknown[]) => log.warn(...line(parts))
}

function line(parts: readonly unknown[]): [string, Record<string, unknown>] {
  const error = parts.find((part) => part instanceof Error)
  const texts = parts.filter((part) => typeof part === 'string' && /\w/.test(part))
  // the number that the error page shows
  const digest = error && 'digest' in error ? error.digest : undefined
  return [
    texts.join(' ') || 'error',
    { ...(error && { error }), ...(digest === undefined ? {} : { digest }) },
  ]
}
