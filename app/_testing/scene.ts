import { vi } from 'vitest'
import { createApiToken } from '@/db/commands/api-tokens'
import { refreshBoard } from '@/db/commands/boards'
import { scoreSubmission } from '@/db/commands/score-submission'
import { startSession } from '@/db/commands/sessions'
import { createSystem } from '@/db/commands/systems'
import { organisationMembers, organisations } from '@/db/schema/accounts'
import { makePerson } from '@/db/testing/people'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '@/db/testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import type { Role } from '@/lib/accounts/roles'
import { SystemInput } from '@/lib/systems/system'

/** Who comes: nobody signed in, somebody else, somebody of the organisation, whose work it is, a curator. */
export const people = ['visitor', 'stranger', 'member', 'submitter', 'curator'] as const
export type Person = (typeof people)[number]

/** An unpublished, an anonymous, a public and a withdrawn submission of one organisation. */
export type Stage = 'unpublished' | 'anonymous' | 'published' | 'withdrawn'

export interface Scene {
  database: TestDatabase
  ids: Record<Exclude<Person, 'visitor'>, string>
  organisation: { id: string; slug: string }
  submissions: Record<Stage, string>
  /** Slugs of their systems. */
  systems: Record<Stage, string>
  benchmark: string
  /** The Cookie header of a person; empty for a visitor. */
  cookie(who: Person): string
  /** A personal token of the submitter with one scope. */
  token(scope: 'submissions:read' | 'submissions:write'): Promise<string>
  close(): Promise<void>
}

const origin = 'https://rounds.example'

/** Sets the scene in a database of its own, with hidden gold, and points the server's modules at it. Call before importing them. */
export async function setScene(): Promise<Scene> {
  const database = await createTestDatabase()
  vi.stubEnv('ROUNDS_WEB_DATABASE_URL', database.webUrl)
  vi.stubEnv('PUBLIC_URL', origin)
  vi.stubEnv('AUTH_SECRET', 'a secret of a test, longer than 32 characters')
  vi.stubEnv('ROUNDS_RELAX_LIMITS', '1')
  vi.stubEnv('LOG_LEVEL', 'error')
  // the environment is read once, when modules are loaded: load them anew
  vi.resetModules()
  const { db } = database.owner
  const roles: Record<keyof Scene['ids'], Role[]> = {
    stranger: ['researcher', 'rater', 'organiser'],
    member: ['researcher'],
    submitter: ['researcher'],
    curator: ['researcher', 'curator'],
  }
  const ids = {} as Scene['ids']
  const tokens = new Map<Person, string>()
  for (const who of Object.keys(roles) as (keyof Scene['ids'])[]) {
    ids[who] = (
      await makePerson(db, { name: `${who} name`, email: `${who}@example.org`, roles: roles[who] })
    ).id
    tokens.set(who, (await startSession(database.web.db, ids[who])).token)
  }
  const [organisation] = await db
    .insert(organisations)
    .values({ slug: 'laboratory', name: 'Secret laboratory' })
    .returning({ id: organisations.id, slug: organisations.slug })
  const organisationId = organisation!.id
  await db.insert(organisationMembers).values([
    { organisationId, userId: ids.submitter, role: 'owner' },
    { organisationId, userId: ids.member, role: 'member' },
  ])
  const benchmark = 'hidden'
  const versionId = await addTestBenchmark(db, { slug: benchmark })
  // a public model that everything here was adapted from
  const base = await addTestSystem(db, 'base')
  const submit = (systemId: string, accuracy: number, submittedBy?: string) =>
    submitTestAnswers(database.web.db, {
      versionId,
      systemId,
      answers: testAnswers(40, accuracy),
      setting: { shots: 0, prompt: 'a telling prompt of the secret model' },
      ...(submittedBy && { submittedBy }),
    })
  const baseSubmission = await submit(base, 0.5)
  const systems = {} as Scene['systems']
  const submissions = {} as Scene['submissions']
  const stages = ['unpublished', 'anonymous', 'published', 'withdrawn'] as const
  for (const [place, stage] of stages.entries()) {
    const input = {
      slug: `${stage}-secret`,
      name: `Secret ${stage} model`,
      kind: 'medical',
      baseSystem: 'base',
    }
    systems[stage] = input.slug
    const { id } = await createSystem(
      db,
      SystemInput.parse({ ...input, family: `Secret ${stage} family` }),
      null,
      {
        organisationId,
      },
    )
    submissions[stage] = await submit(id, 0.6 + place / 20, ids.submitter)
    await database.owner.sql`
      update submissions set organisation_id = ${organisationId}, notes = 'telling notes', file_name = 'telling.jsonl'
      where id = ${submissions[stage]}`
    await database.owner.sql`update systems set created_by = ${ids.submitter} where id = ${id}`
  }
  for (const id of [baseSubmission, ...Object.values(submissions)])
    await scoreSubmission(database.worker.db, id, { threads: 1 })
  await publishTestSubmission(database.web.db, baseSubmission)
  await publishTestSubmission(database.web.db, submissions.published)
  await publishTestSubmission(database.web.db, submissions.withdrawn)
  await publishTestSubmission(database.web.db, submissions.anonymous, new Date(Date.now() + 30 * 86_400_000))
  await database.owner.sql`
    update submissions set withdrawn_at = now(), withdrawn_reason = 'a slip of the pen' where id = ${submissions.withdrawn}`
  await database.worker.db.transaction((tx) => refreshBoard(tx, versionId))
  const token = async (scope: 'submissions:read' | 'submissions:write') =>
    (await createApiToken(database.web.db, ids.submitter, { name: scope, scopes: [scope], days: 30 })).secret
  return {
    ...{ database, ids, organisation: organisation!, submissions, systems, benchmark, token },
    cookie: (who) => (who === 'visitor' ? '' : `__Secure-rounds.session=${tokens.get(who)}`),
    async close() {
      const { webConnection } = await import('@/app/_server/database')
      const { closeUploads } = await import('@/app/_server/upload-places')
      await webConnection().close()
      await closeUploads()
      await database.drop()
    },
  }
}

/** A request as a browser on our own pages sends it. */
export function visit(
  scene: Scene,
  who: Person,
  path: string,
  {
    method = 'GET',
    body,
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string> } = {},
): Request {
  const own = { cookie: scene.cookie(who), 'sec-fetch-site': 'same-origin', ...headers }
  return new Request(origin + path, { method, headers: own, ...(body === undefined ? {} : { body }) })
}
