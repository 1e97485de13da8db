import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { people, type Scene, type Stage, setScene } from './_testing/scene'
import { isPrivate, pages, see } from './_testing/see'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', async () => (await import('./_testing/see')).headersOfVisitor)
// one module stays loaded for several people: who is signed in must not be remembered between them
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: <T>(work: T) => work,
}))
// pages that follow a submission ask for the router that Next would give them
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({}),
}))

let scene: Scene

beforeAll(async () => {
  scene = await setScene()
})
afterAll(() => scene.close())

const id = 'fb1d7c5e-5d4f-4c0c-9d0e-3a1f8a3f0b11'
const nothing = { id, slug: 'none', topic: 'none', axis: 'none', system: 'none', base: 'none' }

/** What each person sees, in the order of `people`. */
async function seen(file: string, params: Record<string, string>): Promise<string[]> {
  const all: string[] = []
  for (const who of people) {
    const text = await see(scene, who, file, params)
    all.push(text.startsWith('<') ? 'shown' : text)
  }
  return all
}

const forVisitors = new Set(['(account)/login/page.tsx', '(account)/login/confirm/page.tsx'])

test.each(pages.filter((file) => isPrivate(file) && !forVisitors.has(file)))(
  '%s sends a visitor to sign in',
  async (file) => {
    // the outbox opens to this machine alone
    expect(await see(scene, 'visitor', file, nothing)).toBe(
      file.includes('/outbox/') ? 'not there' : 'sign in',
    )
  },
)

const own = 'account/submissions/[id]/page.tsx'
const instances = 'account/submissions/[id]/instances/page.tsx'
test.each<[string, Stage, string[]]>([
  [own, 'unpublished', ['sign in', 'not there', 'shown', 'shown', 'shown']],
  [instances, 'unpublished', ['sign in', 'not there', 'shown', 'shown', 'shown']],
  [own, 'anonymous', ['sign in', 'shown', 'shown', 'shown', 'shown']],
  [instances, 'anonymous', ['sign in', 'not there', 'shown', 'shown', 'shown']],
])('%s of the %s submission: %j', async (file, stage, expected) => {
  expect(await seen(file, { id: scene.submissions[stage] })).toEqual(expected)
})

test('members see their organisation, curators everybody', async () => {
  const organisation = '(account)/account/organisations/[slug]/page.tsx'
  expect(await seen(organisation, scene.organisation)).toEqual([
    'sign in',
    'not there',
    'shown',
    'shown',
    'shown',
  ])
  expect(await seen('(account)/account/people/page.tsx', {})).toEqual([
    ...['sign in', 'not there', 'not there', 'not there', 'shown'],
  ])
})

test('systems to choose from are one’s own and public ones', async () => {
  const submit = 'submit/page.tsx'
  expect(await see(scene, 'member', submit, {})).toContain('Secret unpublished model')
  for (const who of ['stranger', 'curator'] as const)
    expect(await see(scene, who, submit, {})).not.toMatch(/Secret (unpublished|anonymous|withdrawn)/)
})
