import path from 'node:path'
import type { Page } from '@playwright/test'
import { connect } from '@/db/client'
import { startEmbeddedServer } from '@/db/embedded/server'

/** Everything that must never reach a rater's browser while a study runs: what it is called and where it was found. */
export type Forbidden = ReadonlyMap<string, string>

/** Names and ids behind a study, read from the run's own database. */
export async function forbiddenOf(dataDirectory: string, slug: string): Promise<Forbidden> {
  const { url } = await startEmbeddedServer(path.join(dataDirectory, 'postgres'))
  const { sql, close } = connect(url, { name: 'e2e', max: 1 })
  try {
    const rows = await sql<{ what: string; text: string | null }[]>`
      with study as (select id from studies where slug = ${slug}),
      arm as (select * from study_arms where study_id = (select id from study))
      select 'name of an arm' as what, name as text from arm
      union all select 'id of an arm', id::text from arm
      union all select 'id of a submission', submission_id::text from arm
      union all select 'id of a system', coalesce(arm.system_id, s.system_id)::text from arm left join submissions s on s.id = arm.submission_id
      union all select 'name of a system', y.name from arm join systems y on y.id = arm.system_id
      union all select 'slug of a system', y.slug from arm join systems y on y.id = arm.system_id
      union all select 'id of a question', id::text from study_questions where study_id = (select id from study)
      union all select 'name of a question', external_id from study_questions where study_id = (select id from study) and length(external_id) > 5
      union all select 'id of an answer', a.id::text from study_answers a join arm on arm.id = a.arm_id
      union all select 'id of an item', id::text from study_items where study_id = (select id from study)
      union all select 'id of a slot', id::text from study_slots where study_id = (select id from study)
      union all select 'id of a rating', id::text from study_ratings where study_id = (select id from study)
      union all select 'seed', seed from studies where slug = ${slug}`
    return new Map(rows.flatMap(({ what, text }) => (text ? [[text, what] as const] : [])))
  } finally {
    await close()
  }
}

export interface Heard {
  /** Method and address. */
  request: string
  text: string
}

/** Keeps everything that a page's server sends from now on: addresses, headers, bodies. */
export function listenTo(page: Page): Heard[] {
  const heard: Heard[] = []
  page.on('response', async (response) => {
    const request = `${response.request().method()} ${response.url()}`
    const headers = JSON.stringify(await response.allHeaders().catch(() => ({})))
    // redirects have no body, and one that was cut off never reached the reader
    const body = await response.text().catch(() => '')
    heard.push({ request, text: `${response.url()}\n${headers}\n${body}` })
  })
  return heard
}

/** What of it must not have been there: one line each. */
export function foundIn(heard: readonly Heard[], forbidden: Forbidden): string[] {
  return heard.flatMap(({ request, text }) =>
    [...forbidden].flatMap(([secret, what]) =>
      text.toLowerCase().includes(secret.toLowerCase()) ? [`${request} holds the ${what}: ${secret}`] : [],
    ),
  )
}
