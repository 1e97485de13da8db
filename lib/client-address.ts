/**
 * The address a request came from, for rate limits. Each proxy appends to X-Forwarded-For the address it was asked
 * by, so with n trusted proxies the n-th entry from the right was written by ours; everything left of it is hearsay.
 *
 * @param connection address of the connection's other end
 * @param forwardedFor the header as it arrived
 * @param trustedProxies how many proxies of ours stand in front; 0: the header is not believed
 */
export function clientAddress(
  connection: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedProxies: number,
): string {
  const hops = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean)
  const claimed = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined
  return withoutMapping(claimed ?? connection ?? 'unknown')
}

/** IPv4 in its IPv6 dress is the same client. */
const withoutMapping = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** One household or laboratory holds at least a /64 of IPv6: counting single addresses there would limit nobody. */
export function addressBlock(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('%', 1)[0]!.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return `${[...front, ...zeros, ...back]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
