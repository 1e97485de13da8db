const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * The origin that people see. A host header is believed only when it names this machine, and only where this machine is
 * what is configured (or nothing is): a forged one must never end up in a mailed link.
 *
 * @param host the request's Host header
 */
export function publicOrigin(
  { PUBLIC_URL, PORT }: { PUBLIC_URL?: string; PORT?: number },
  host: string | null,
): string {
  const configured = PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT ?? 3000}`
  // localhost and 127.0.0.1 are one instance, but two sites to a browser
  return isLoopback(configured) && host && loopback.test(host)
    ? `${new URL(configured).protocol}//${host}`
    : configured
}

/** Whether an origin is this machine's own: a development instance. */
export const isLoopback = (origin: string): boolean => loopback.test(new URL(origin).host)
