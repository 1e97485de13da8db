import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Person, people, type Scene, type Stage, setScene, visit } from './_testing/scene'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

let scene: Scene

beforeAll(async () => {
  scene = await setScene()
})
afterAll(() => scene.close())

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

async function handler(file: string, method: string): Promise<Handler | undefined> {
  return ((await import(/* @vite-ignore */ `./${file}`)) as Record<string, Handler>)[method]
}

interface Question {
  method?: string
  body?: string
  headers?: Record<string, string>
}

async function ask(who: Person, file: string, params: Record<string, string>, question: Question = {}) {
  const run = await handler(file, question.method ?? 'GET')
  if (!run) throw new Error(`${file} has no ${question.method}`)
  const query =
    file === 'api/v1/submissions/route.ts' ? `?benchmark=${scene.benchmark}&system=${params.system}` : ''
  return run(visit(scene, who, `/x${query}`, question), { params: Promise.resolve(params) })
}

/** The status each person gets, in the order of `people`. */
const statuses = async (
  ...arguments_: Parameters<typeof ask> extends [unknown, ...infer Rest] ? Rest : never
) => Promise.all(people.map(async (who) => (await ask(who, ...arguments_)).status))

const ofSubmission = (part: string) => `api/v1/submissions/[id]/${part}route.ts`

test.each<[Stage, string, number[]]>([
  //                                            visitor, stranger, member, submitter, curator
  ['unpublished', '', [404, 404, 200, 200, 200]],
  ['anonymous', '', [200, 200, 200, 200, 200]],
  ['published', '', [200, 200, 200, 200, 200]],
  ['withdrawn', '', [200, 200, 200, 200, 200]],
  // downloads are for what is public, and the gold is not
  ['unpublished', 'statistics/', [404, 404, 404, 404, 404]],
  ['published', 'statistics/', [403, 403, 403, 403, 403]],
  ['withdrawn', 'statistics/', [404, 404, 404, 404, 404]],
])('the %s submission answers %swith %j', async (stage, part, expected) => {
  expect(await statuses(ofSubmission(part), { id: scene.submissions[stage] })).toEqual(expected)
})

test('an anonymous submission tells its system to those alone whose it is, and to curators', async () => {
  for (const who of people) {
    const state = await (await ask(who, ofSubmission(''), { id: scene.submissions.anonymous })).json()
    const isTold = who !== 'visitor' && who !== 'stranger'
    expect(state.system?.slug ?? null, who).toBe(isTold ? scene.systems.anonymous : null)
    expect(/secret|telling|laboratory/i.test(JSON.stringify(state)), who).toBe(isTold)
  }
})

test('a withdrawn submission tells its scores to those alone whose it is, and to curators', async () => {
  for (const who of people) {
    const state = await (await ask(who, ofSubmission(''), { id: scene.submissions.withdrawn })).json()
    expect(state.withdrawnReason).toBe('a slip of the pen')
    expect([state.scores === null, state.receipt === null], who).toEqual(
      Array(2).fill(who === 'visitor' || who === 'stranger'),
    )
  }
})

test('systems are told of once they are public, and changed by those whose they are', async () => {
  const file = 'api/v1/systems/[slug]/route.ts'
  for (const stage of ['unpublished', 'anonymous', 'withdrawn'] as const)
    expect(await statuses(file, { slug: scene.systems[stage] })).toEqual([404, 404, 404, 404, 404])
  expect(await statuses(file, { slug: scene.systems.published })).toEqual([200, 200, 200, 200, 200])
  const change = { method: 'PUT', body: JSON.stringify({ name: 'Secret new name', kind: 'medical' }) }
  expect(await statuses(file, { slug: scene.systems.published }, change)).toEqual([401, 403, 200, 200, 200])
  // a curator has no list of what is not public, and a stranger is not told that it exists
  expect(await statuses(file, { slug: scene.systems.unpublished }, change)).toEqual([401, 404, 200, 200, 404])
  const mass = {
    method: 'PUT',
    body: JSON.stringify({ name: 'x', kind: 'medical', createdBy: scene.ids.stranger }),
  }
  expect((await ask('submitter', file, { slug: scene.systems.published }, mass)).status).toBe(422)
})

test('nobody submits for a system that is not theirs and not public', async () => {
  const upload = { method: 'POST', body: '{"id": "q0", "prediction": "A"}' }
  const file = 'api/v1/submissions/route.ts'
  expect(await statuses(file, { system: scene.systems.anonymous }, upload)).toEqual([401, 404, 201, 201, 404])
})

test('a program publishes and withdraws with a token what a person may, and says what is wrong', async () => {
  const id = scene.submissions.unpublished
  const headers = { authorization: `Bearer ${await scene.token('submissions:write')}` }
  const send = async (who: Person, part: string, body: object) => {
    const question = { method: 'POST', body: JSON.stringify(body), headers: who === 'visitor' ? headers : {} }
    const answer = await ask(who, ofSubmission(part), { id }, question)
    return [answer.status, ((await answer.json()) as { detail?: string }).detail ?? ''] as const
  }
  expect((await send('stranger', 'publication/', {}))[0]).toBe(404)
  expect(await send('visitor', 'publication/', { until: 'tomorrow' })).toEqual([
    422,
    expect.stringContaining('Unrecognized key'),
  ])
  expect((await send('visitor', 'publication/', { anonymousUntil: '2001-01-01' }))[0]).toBe(422)
  expect(await send('visitor', 'publication/', {})).toEqual([200, ''])
  expect(await send('visitor', 'withdrawal/', { reason: '' })).toEqual([
    422,
    expect.stringContaining('Say in a sentence why'),
  ])
  expect((await send('stranger', 'withdrawal/', { reason: 'It is not mine.' }))[0]).toBe(403)
  expect(await send('visitor', 'withdrawal/', { reason: 'The wrong file was sent.' })).toEqual([200, ''])
  expect((await send('visitor', 'publication/', {}))[0]).toBe(409)
})

test('a token does what its scope says and nothing else', async () => {
  const [reading, writing] = [await scene.token('submissions:read'), await scene.token('submissions:write')]
  const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } })
  const read = (secret: string) =>
    ask('visitor', ofSubmission(''), { id: scene.submissions.unpublished }, bearer(secret))
  expect((await read(reading)).status).toBe(200)
  expect((await read(writing)).status).toBe(403)
  const made = { method: 'POST', body: JSON.stringify({ slug: 'made', name: 'Made', kind: 'base' }) }
  expect((await ask('visitor', 'api/v1/systems/route.ts', {}, { ...made, ...bearer(reading) })).status).toBe(
    403,
  )
  expect((await ask('visitor', 'api/v1/systems/route.ts', {}, { ...made, ...bearer(writing) })).status).toBe(
    201,
  )
})

const routes = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('route.ts'))
/** Something for each part of an address that a file leaves open; nothing is there. */
const paramsOf = (file: string): Record<string, string> => ({
  ...Object.fromEntries([...file.matchAll(/\[(\w+)\]/g)].map(([, name]) => [name, 'none'])),
  ...(file.includes('[...auth]') && { auth: [] as never }),
})
/** Ends the session it comes with, and for a visitor there is none to end. */
const forEverybody = new Set(['(account)/account/sign-out/route.ts'])
/** Says to everybody that nothing is there. */
const nowhere = 'api/v1/[...unknown]/route.ts'

test.each(routes.filter((file) => file !== nowhere))(
  '%s changes nothing for visitors, nor for what another site makes a browser send',
  async (file) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const run = await handler(file, method)
      if (!run) continue
      const context = { params: Promise.resolve(paramsOf(file)) }
      const { status } = await run(
        visit(scene, 'visitor', '/x?benchmark=a&system=b', { method, body: '{}' }),
        context,
      )
      expect([401, 403, 404], `${method} by a visitor`).toContain(forEverybody.has(file) ? 401 : status)
      for (const site of ['cross-site', 'same-site', 'none']) {
        const forged = visit(scene, 'curator', '/x', {
          method,
          body: '{}',
          headers: { 'sec-fetch-site': site },
        })
        expect((await run(forged, context)).status, `${method}, ${site}`).toBe(403)
      }
    }
  },
)

test.each(routes)('%s refuses what is not there without failing', async (file) => {
  const run = await handler(file, 'GET')
  if (!run) return
  const answer = await run(visit(scene, 'stranger', '/x'), {
    params: Promise.resolve(paramsOf(file)),
  })
  expect(answer.status).toBeLessThan(500)
})
