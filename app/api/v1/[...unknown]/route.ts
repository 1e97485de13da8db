import { respond } from '@/app/_server/http'
import { DomainError } from '@/lib/errors'

/** A program that asks for what is not there gets an answer of the kind it reads, not a page. */
function notFound(request: Request): Promise<Response> {
  return respond(() => {
    throw new DomainError('not-found', `There is nothing at ${new URL(request.url).pathname}.`)
  })
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT }
