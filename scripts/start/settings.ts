import { DomainError } from '@/lib/errors'

/** What the environment may hold; each setting as text, unset and empty meaning the same. */
export type Settings = Readonly<Record<string, string | undefined>>

/**
 * Settings that cannot work, in words, before anything is started with them: a part that dies of one would be started
 * again for ever.
 *
 * @returns one sentence a setting, in the order of README; empty where all can work
 */
export function settingProblems(settings: Settings): string[] {
  const { DATABASE_URL, PUBLIC_URL, PORT, SMTP_URL } = settings
  const problems: string[] = []
  if (DATABASE_URL && !isUrl(DATABASE_URL, ['postgres:', 'postgresql:'])) {
    // not repeated: it may hold a password
    problems.push('DATABASE_URL must look like postgresql://user:password@host:5432/database.')
  }
  if (PUBLIC_URL && !isOrigin(PUBLIC_URL)) {
    problems.push(
      `PUBLIC_URL must be the address people use, such as https://rounds.example.org, without a path; it is "${PUBLIC_URL}".`,
    )
  }
  if (PORT && !/^\s*\d{1,5}\s*$/.test(PORT)) problems.push(portProblem(PORT))
  else if (PORT && Number(PORT) > 65535) problems.push(portProblem(PORT))
  if (SMTP_URL && !isUrl(SMTP_URL, ['smtp:', 'smtps:'])) {
    problems.push('SMTP_URL must look like smtp://user:password@host:587.')
  }
  for (const provider of ['GITHUB', 'GOOGLE', 'ORCID']) {
    const [id, secret] = [`AUTH_${provider}_ID`, `AUTH_${provider}_SECRET`]
    if (Boolean(settings[id]) !== Boolean(settings[secret])) {
      problems.push(`${id} and ${secret} go together: set both or neither.`)
    }
  }
  return problems
}

/** @throws DomainError that names every setting that cannot work */
export function requireSettings(settings: Settings): void {
  const problems = settingProblems(settings)
  if (problems.length > 0) throw new DomainError('invalid', problems.join('\n'))
}

const portProblem = (given: string) => `PORT must be a whole number from 0 to 65535; it is "${given}".`

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== ''
}

/** Everything Rounds links to lies at the root of its host. */
function isOrigin(text: string): boolean {
  if (!isUrl(text, ['http:', 'https:'])) return false
  const { pathname, search, hash } = new URL(text)
  return pathname === '/' && search === '' && hash === ''
}
