import { DomainError } from '@/lib/errors'
import { isDatabaseAway } from './database-away'

/**
 * What a person can do about a database that cannot be used: not reached, closed to us, or a role that may too little.
 * The address is named without its password.
 *
 * @returns null where the error is not of that kind: then it is a fault of ours and travels up
 */
export function databaseRefusal(error: unknown, url: string): DomainError | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const { host, username, pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1)) || username
  const role = decodeURIComponent(username)
  const detail = 'detail' in error && error.detail ? ` (${error.detail})` : ''
  const refuse = (text: string) => new DomainError('unavailable', text, { cause: error })

  if (code === '28P01' || code === '28000')
    return refuse(
      `The PostgreSQL server at ${host} refuses the role "${role}": ${error.message}. Correct user and password in DATABASE_URL.`,
    )
  if (code === '3D000')
    return refuse(
      `There is no database "${database}" at ${host}. Make it (createdb ${database}), or correct DATABASE_URL.`,
    )
  if (code === '42501')
    return refuse(
      `The role "${role}" may not do what Rounds needs: ${error.message}${detail}. It must own the database "${database}" and may create roles: alter role "${role}" createrole.`,
    )
  if (code === '53100')
    return refuse(`The disk of the PostgreSQL server at ${host} is full: ${error.message}.`)
  if (isDatabaseAway(error))
    return refuse(
      `The PostgreSQL server at ${host} cannot be reached: ${error.message}. Is it running, and is DATABASE_URL right?`,
    )
  return null
}
