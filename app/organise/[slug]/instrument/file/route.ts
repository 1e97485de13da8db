import { respond } from '@/app/_server/http'
import { organisedStudy } from '@/app/_server/organised-study'
import { sessionOf } from '@/app/_server/session'
import { DomainError } from '@/lib/errors'

/** The study's instrument as a file: a pattern for one's own, and what its raters were asked. */
export function GET(request: Request, { params }: RouteContext<'/organise/[slug]/instrument/file'>) {
  return respond(async () => {
    const { slug } = await params
    const user = (await sessionOf(request))?.user
    if (!user) throw new DomainError('unauthenticated', 'Sign in first.')
    const { instrument } = await organisedStudy(slug, user)
    return new Response(`${JSON.stringify(instrument, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="${instrument.id}.json"`,
        'cache-control': 'private, no-store',
      },
    })
  })
}
