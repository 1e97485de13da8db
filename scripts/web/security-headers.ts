import { randomBytes } from 'node:crypto'

/**
 * The content security policy of one rendering. Next puts the nonce on its own inline scripts when it finds it in the
 * request's policy header; files come from us alone, where nothing uploaded is ever served as a script. A cached page
 * keeps the nonce of its rendering: nobody can know it before the page was rendered, which is when markup would have to
 * be injected.
 *
 * @param formTargets other origins a form of ours may lead to: without JavaScript, signing in with a provider does
 */
export function contentSecurityPolicy(nonce: string, formTargets: readonly string[] = []): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'", // positions of marks in charts; attributes cannot load or run anything
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
  ].join('; ')
}

export const newNonce = () => randomBytes(16).toString('base64')

/** Headers of every response. */
export function securityHeaders(isHttps: boolean): Record<string, string> {
  return {
    // for what is answered before a page is asked for; pages have a policy of their own
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(isHttps ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}
