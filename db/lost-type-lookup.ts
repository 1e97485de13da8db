/**
 * Whether an unhandled rejection is the driver's own: on each new connection it looks up array types, and nobody awaits
 * that query. A server that goes away at this moment rejects it, which would end the process though the query it was
 * made for is answered (or refused) as it should be.
 */
export function isLostTypeLookup(error: unknown): boolean {
  const { query, code } = (error ?? {}) as { query?: unknown; code?: unknown }
  return typeof query === 'string' && query.includes('pg_catalog.pg_type') && typeof code === 'string'
}
