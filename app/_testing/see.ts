import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { ReactElement } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import type { Person, Scene } from './scene'

// on the global object: the mock and the test get modules of their own once the scene has loaded all anew
const kept = globalThis as { roundsVisitor?: { cookie: string; isAskedFor: boolean } }
kept.roundsVisitor ??= { cookie: '', isAskedFor: false }
/** Who the mocked `next/headers` says is there, and whether a page asked. */
const visitor = kept.roundsVisitor

/** Stands in for `next/headers`. */
export const headersOfVisitor = {
  headers: async () => {
    visitor.isAskedFor = true
    return new Headers({ host: 'rounds.example' })
  },
  cookies: async () => ({
    get: (name: string) => {
      visitor.isAskedFor = true
      const [given, value] = visitor.cookie.split('=')
      return given === name ? { name, value } : undefined
    },
  }),
}

const app = path.join(import.meta.dirname, '..')

/** Every page, as the path of its file below `app`. */
export const pages: readonly string[] = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /(^|\/)page\.tsx$/.test(file))

/** Whether a page shows what not everybody may see; the others are rendered once for all. */
export const isPrivate = (file: string): boolean => /^(\(account\)|account|submit|rate|organise)\//.test(file)

type Search = Record<string, string>
type Page = (props: { params: Promise<Search>; searchParams: Promise<Search> }) => Promise<ReactElement>

/** The page as HTML, or what happens instead of it: `sign in`, `not there`, `elsewhere`. */
export async function see(
  scene: Pick<Scene, 'cookie'>,
  who: Person,
  file: string,
  params: Search,
  search: Search = {},
): Promise<string> {
  visitor.cookie = scene.cookie(who)
  const { default: page } = (await import(/* @vite-ignore */ `../${file}`)) as { default: Page }
  try {
    const element = await page({ params: Promise.resolve(params), searchParams: Promise.resolve(search) })
    const stream = await renderToReadableStream(element, { onError: () => {} })
    await stream.allReady
    return await new Response(stream).text()
  } catch (error) {
    const { digest = '' } = error as { digest?: string }
    if (digest.includes('/login?')) return 'sign in'
    if (digest.startsWith('NEXT_REDIRECT')) return 'elsewhere'
    if (digest.includes('404')) return 'not there'
    throw error
  }
}

/** Whether rendering a page asks who is there. */
export async function asksWho(scene: Scene, file: string, params: Search): Promise<boolean> {
  visitor.isAskedFor = false
  await see(scene, 'curator', file, params)
  return visitor.isAskedFor
}
