/** Settings of the operator's own, or of the owner's connection: no part needs them. */
const OF_NOBODY = /^(DATABASE_URL|PGPASSWORD|ROUNDS_TOKEN)$/

/**
 * What a part of Rounds inherits: no secret that only another part uses. The worker signs nobody in; the web process
 * sends no mail, and knows only that mail is sent.
 */
export function partEnvironment(part: 'web' | 'worker', inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(inherited).filter(
    ([name]) => !OF_NOBODY.test(name) && !(part === 'worker' && name.startsWith('AUTH_')),
  )
  const environment = Object.fromEntries(entries) as NodeJS.ProcessEnv
  if (part === 'web' && environment.SMTP_URL) environment.SMTP_URL = 'smtp://known-to-the-worker'
  return environment
}
