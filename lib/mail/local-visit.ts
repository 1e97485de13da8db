const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i
const loopbackAddress = /^(127(\.\d+){3}|(::ffff:)?127(\.\d+){3}|::1)$/i
/** Headers that only a proxy adds. */
const proxied = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-server', 'cf-connecting-ip']

/**
 * Whether a request was made on this machine: by host and address, and with no sign of a proxy that brought it from
 * elsewhere.
 */
export function isLocalVisit(headers: Pick<Headers, 'get'>): boolean {
  const addresses = (headers.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim())
  return (
    loopbackHost.test(headers.get('host') ?? '') &&
    loopbackHost.test(headers.get('x-forwarded-host') ?? headers.get('host') ?? '') &&
    addresses.every((address) => loopbackAddress.test(address)) &&
    proxied.every((name) => headers.get(name) === null)
  )
}
