import { randomBytes } from 'node:crypto'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { BenchmarkFacts } from '@/lib/benchmarks/descriptor'
import { testFacts } from '@/lib/scores/testing'
import { SubmissionRequest } from '@/lib/submissions/request'
import { SystemInput } from '@/lib/systems/system'
import { addBenchmarkVersion } from '../commands/benchmarks'
import { createSystem } from '../commands/systems'
import { organisationMembers, organisations } from '../schema/accounts'
import { makePerson } from './people'
import type { TestDatabase } from './test-database'

const unique = (prefix: string) => `${prefix}-${randomBytes(4).toString('hex')}`

/** A person who may submit, as the commands know one. */
export async function addUser(
  { owner }: TestDatabase,
  { roles = ['researcher'], organisation }: { roles?: CurrentUser['roles']; organisation?: string } = {},
): Promise<CurrentUser> {
  const person = await makePerson(owner.db, { roles })
  if (organisation === undefined) return { ...person, organisations: [] }
  const [made] = await owner.db
    .insert(organisations)
    .values({ slug: organisation, name: organisation })
    .onConflictDoUpdate({ target: organisations.slug, set: { name: organisation } })
    .returning({ id: organisations.id })
  await owner.db
    .insert(organisationMembers)
    .values({ organisationId: made!.id, userId: person.id, role: 'member' })
  const membership = { id: made!.id, slug: organisation, name: organisation, role: 'member' as const }
  return { ...person, organisations: [membership] }
}

/** A benchmark of questions q1 … qN with the options A to D; B is always right. */
export async function addQuestions(
  { owner }: TestDatabase,
  instanceCount = 10,
  facts: Partial<BenchmarkFacts> = {},
): Promise<{ slug: string; versionId: string }> {
  const slug = unique('benchmark')
  const options = ['A', 'B', 'C', 'D'].map((label) => ({ label, text: `text of ${label}` }))
  const instances = Array.from({ length: instanceCount }, (_, i) => ({
    id: `q${i + 1}`,
    question: { text: `Question ${i + 1}?`, options },
    gold: 'B',
  }))
  const added = await addBenchmarkVersion(owner.db, { facts: testFacts({ slug, ...facts }), instances })
  return { slug, versionId: added.versionId }
}

export async function addSystem({ owner }: TestDatabase, user: CurrentUser): Promise<string> {
  const slug = unique('system')
  await createSystem(owner.db, SystemInput.parse({ slug, name: slug, kind: 'medical' }), user)
  return slug
}

export const requestFor = (
  benchmark: string,
  system: string,
  changes: Partial<SubmissionRequest> = {},
): SubmissionRequest => ({ ...SubmissionRequest.parse({ benchmark, system }), ...changes })
