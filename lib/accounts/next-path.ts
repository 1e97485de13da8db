/**
 * Where to go after sign-in: a path of this site, else the fallback. Whatever a browser would read as another site
 * (`//host`, `/\host`, a scheme, a control character it drops, a path that winds back to `//host`) is refused, so a link
 * cannot lead away through us.
 */
export function nextPath(value: string | string[] | undefined | null, fallback = '/account'): string {
  if (typeof value !== 'string' || value.length > 2_000) return fallback
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers strip them inside URLs, "/\t/host" becomes "//host"
  if (!/^\/(?![/\\])[^\\\u0000-\u001f\u007f]*$/.test(value)) return fallback
  return new URL(value, 'http://localhost').pathname.startsWith('//') ? fallback : value
}
