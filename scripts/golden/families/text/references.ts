/**
 * References by instance from sacreBLEU's streams (one list per reference, an entry per instance).
 *
 * @throws RangeError when an instance has no reference at all
 */
export function referencesByInstance(streams: readonly (readonly (string | null)[])[]): string[][] {
  const instances = (streams[0] ?? []).map((_, i) =>
    streams.map((stream) => stream[i] ?? null).filter((reference) => reference !== null),
  )
  if (instances.some((references) => references.length === 0))
    throw new RangeError('an instance has no reference')
  return instances
}
