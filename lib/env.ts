import { z } from 'zod'

/** An unset variable and an empty one mean the same. */
const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional())
const port = z.preprocess(
  (value) => (value === '' ? undefined : value),
  // one that is no port does not keep `rounds` from checking a file; `npm start` refuses it
  z.coerce.number().int().min(0).max(65535).optional().catch(undefined),
)

/**
 * Everything Rounds reads from its environment; nothing else reads `process.env`.
 * README lists the variables meant for operators.
 */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).catch('development'),
  /** PostgreSQL of the owner role: migrations and the command line. Web and worker get a narrower one. */
  DATABASE_URL: text,
  /** Origin that people see, without a trailing slash: links in mails and OAuth redirects are built from it. */
  PUBLIC_URL: text,
  PORT: port,
  /** Signs sessions and derives the passwords of the database roles; 32 characters or more. */
  AUTH_SECRET: text,
  /** smtp://user:password@host:port; without it mails go to the local outbox. */
  SMTP_URL: text,
  MAIL_FROM: text.transform((value) => value ?? 'Rounds <rounds@localhost>'),
  /**
   * How many proxies of ours stand in front of the web process. 0: the X-Forwarded-For header is not believed, and the
   * address of the connection itself counts for rate limits.
   */
  ROUNDS_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).catch(0),
  AUTH_GITHUB_ID: text,
  AUTH_GITHUB_SECRET: text,
  AUTH_GOOGLE_ID: text,
  AUTH_GOOGLE_SECRET: text,
  AUTH_ORCID_ID: text,
  AUTH_ORCID_SECRET: text,
  /** Another OpenID Connect issuer for ORCID (its sandbox, or a test server). */
  AUTH_ORCID_ISSUER: text,
  /** E-mail addresses (comma-separated) that are curators from their first sign-in. */
  ROUNDS_CURATORS: text,
  /** Where `.data` lies: embedded database, outbox, secrets. */
  ROUNDS_DATA: text,
  ROUNDS_SHARED: text,
  /** Set by continuous integration. */
  CI: text,
  /** Database roles' connection, set by the supervisor for web and worker. */
  ROUNDS_WEB_DATABASE_URL: text,
  ROUNDS_WORKER_DATABASE_URL: text,
  /** `rounds submit` and friends: the server and the personal token. */
  ROUNDS_URL: text,
  ROUNDS_TOKEN: text,
  /** Folder of models for metrics that need one (BERTScore), for the worker and the command line; unset: not computed. */
  ROUNDS_MODEL_DIRECTORY: text,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).catch('info'),
  /** "1" where a test run needs sign-in and upload without waiting for rate limits. */
  ROUNDS_RELAX_LIMITS: text,
})
export type Environment = z.infer<typeof Environment>

export const env: Environment = Environment.parse(process.env)

/** The environment as child processes inherit it (PATH, proxies …): to hand on, not to read settings from. */
export const inheritedEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env })
