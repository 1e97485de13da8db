/** Seconds a session lasts without use, and how old it gets before use prolongs it. */
export const SESSION_SECONDS = 30 * 86_400
export const SESSION_REFRESH_SECONDS = 86_400

/**
 * Name of the cookie that carries the session's token. Browsers accept the `__Secure-` prefix over https alone, so
 * a cookie planted from an unencrypted page cannot stand in for it.
 */
export const sessionCookieName = (origin: string): string =>
  origin.startsWith('https:') ? '__Secure-rounds.session' : 'rounds.session'

/** The cookie without its value. Lax: it comes along when a provider or a mailed link sends people back to us. */
export const sessionCookie = (origin: string) => ({
  name: sessionCookieName(origin),
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: origin.startsWith('https:') },
})

/** The cookie as a Set-Cookie header; with a date in the past the browser forgets it. */
export function sessionCookieHeader(origin: string, token: string, expires: Date): string {
  const { name, options } = sessionCookie(origin)
  const parts = [
    `${name}=${token}`,
    `Path=${options.path}`,
    `Expires=${expires.toUTCString()}`,
    'HttpOnly',
    'SameSite=Lax',
  ]
  return [...parts, ...(options.secure ? ['Secure'] : [])].join('; ')
}
