import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Scene, setScene, visit } from './_testing/scene'
import { asksWho, isPrivate, pages, see } from './_testing/see'

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

const params = () => ({
  ...nothing,
  id: scene.submissions.published,
  slug: scene.benchmark,
  system: scene.systems.published,
  base: 'base',
})

test.each(pages.filter((file) => !isPrivate(file)))('%s is the same for everybody', async (file) => {
  expect(await asksWho(scene, file, params())).toBe(false)
})

/** Whatever would tell what is not public: names, addresses, families, what its files and statements say. */
const telling = /secret[ -](unpublished|anonymous)|(unpublished|anonymous)[ -]secret/i
const addresses = () => {
  const { anonymous, published, unpublished } = scene.submissions
  const searches = ['rank', 'system', 'base', 'date'].flatMap((sort) => [{ sort }, { sort, q: 'secret' }])
  const systems = Object.values(scene.systems).join(',')
  return [
    ...searches.map((search) => ['benchmarks/[slug]/page.tsx', {}, search] as const),
    ...pages.filter((file) => !isPrivate(file)).map((file) => [file, {}, {}] as const),
    ...[anonymous, unpublished].flatMap((one) => [
      ['submissions/[id]/page.tsx', { id: one }, {}] as const,
      ['submissions/[id]/instances/page.tsx', { id: one }, { outcome: 'right' }] as const,
      ['submissions/[id]/reproduce/page.tsx', { id: one }, {}] as const,
      ['compare/page.tsx', {}, { a: one, b: published }] as const,
    ]),
    ...(['unpublished', 'anonymous'] as const).map(
      (stage) => ['systems/[slug]/page.tsx', { slug: scene.systems[stage] }, {}] as const,
    ),
    ['compare/page.tsx', {}, { systems, benchmark: scene.benchmark }] as const,
  ]
}

test('tell nothing of unpublished and anonymous submissions, whatever is searched, sorted or compared', async () => {
  for (const [file, changed, search] of addresses()) {
    const text = await see(scene, 'stranger', file, { ...params(), ...changed }, search)
    expect(text, `${file} ${JSON.stringify(search)}`).not.toMatch(telling)
  }
})

test('no filter of a board finds an anonymous submission by what it hides', async () => {
  const filters: Record<string, string>[] = [
    { q: 'onymous mo' },
    { family: 'Secret anonymous family' },
    { kind: 'medical', q: 'anonymous' },
  ]
  for (const search of filters) {
    const text = await see(scene, 'stranger', 'benchmarks/[slug]/page.tsx', params(), search)
    expect(text, JSON.stringify(search)).toContain('0 of 3 submissions')
  }
})

test('an anonymous submission has a page without names, base, statements or predictions', async () => {
  const anonymous = { id: scene.submissions.anonymous }
  const text = await see(scene, 'stranger', 'submissions/[id]/page.tsx', anonymous)
  expect(text).toContain('Anonymous system')
  expect(text).not.toMatch(/secret|telling|laboratory|submitter name|against=|better|adapted from base/i)
  expect(await see(scene, 'stranger', 'submissions/[id]/instances/page.tsx', anonymous)).toContain(
    'with the system’s name',
  )
})

test('a withdrawn submission says why, and its system is not listed any more', async () => {
  const text = await see(scene, 'stranger', 'submissions/[id]/page.tsx', { id: scene.submissions.withdrawn })
  expect(text).toContain('a slip of the pen')
  expect(text).not.toContain('Scores')
  for (const file of [
    'systems/page.tsx',
    'benchmarks/[slug]/page.tsx',
    'compare/page.tsx',
    'head-to-head/page.tsx',
  ])
    expect(await see(scene, 'stranger', file, params()), file).not.toContain('Secret withdrawn')
})

test('where gold is hidden, no filter tells which answers are right', async () => {
  const file = 'submissions/[id]/instances/page.tsx'
  const published = { id: scene.submissions.published }
  const [right, wrong] = [
    await see(scene, 'stranger', file, published, { outcome: 'right' }),
    await see(scene, 'stranger', file, published, { outcome: 'wrong' }),
  ]
  expect(right).toContain('No instance matches')
  expect(wrong).toContain('No instance matches')
})

test('public downloads tell nothing of unpublished and anonymous submissions', async () => {
  const routes = [
    [
      'api/v1/benchmarks/[slug]/board/route.ts',
      ['?format=csv', '?format=json', '?format=latex', '?q=secret'],
    ],
    ['api/v1/benchmarks/[slug]/ids/route.ts', ['']],
    ['api/v1/head-to-head/route.ts', ['', '?format=csv', '?setting=best']],
    ['api/v1/systems/route.ts', ['']],
    ['api/v1/benchmarks/route.ts', ['']],
  ] as const
  for (const [file, queries] of routes) {
    const { GET } = (await import(/* @vite-ignore */ `./${file}`)) as {
      GET: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
    }
    for (const query of queries) {
      const answer = await GET(visit(scene, 'stranger', `/x${query}`), {
        params: Promise.resolve({ slug: scene.benchmark }),
      })
      expect(answer.status).toBe(200)
      const text = await answer.text()
      expect(text, file + query).not.toMatch(
        /secret[ -](unpublished|anonymous)|(unpublished|anonymous)[ -]secret|telling/i,
      )
      expect(text, file + query).not.toMatch(/"gold"/)
    }
  }
})
