import { finishProviderSignIn } from '@/app/_server/auth'
import { respond } from '@/app/_server/http'
import { originOf } from '@/app/_server/origin'
import { isProviderId } from '@/lib/accounts/providers'
import { DomainError } from '@/lib/errors'

/** Where a provider sends people back to: /api/auth/callback/PROVIDER. Everything else of signing in is our own pages. */
export function GET(request: Request, { params }: RouteContext<'/api/auth/[...auth]'>): Promise<Response> {
  return respond(async () => {
    const [action, provider, ...rest] = (await params).auth
    if (action !== 'callback' || !provider || !isProviderId(provider) || rest.length > 0) {
      throw new DomainError('not-found', 'There is nothing here.')
    }
    return finishProviderSignIn(originOf(request), request)
  })
}
