/** What the driver, the system and PostgreSQL say when a connection was lost or a transaction must be repeated. */
const passing =
  /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08|57P0|53|40001|40P01)/

/** Whether an error, or what caused it, is of the database being away and not of the work. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && passing.test(error.code)) return true
  return isDatabaseAway(error.cause)
}
