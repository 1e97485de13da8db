const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * The origin that people see. From configuration where it is set; otherwise a host header is believed only when it
 * names this machine: a forged one must never end up in a mailed link.
 *
 * @param host the request's Host header
 */
export function publicOrigin(
  { PUBLIC_URL, PORT }: { PUBLIC_URL?: string; PORT?: number },
  host: string | null,
): string {
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin
  return `http://${host && loopback.test(host) ? host : `localhost:${PORT ?? 3000}`}`
}

/** Whether an origin is this machine's own: a development instance. */
export const isLoopback = (origin: string): boolean => loopback.test(new URL(origin).host)
