import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { currentOrigin } from '@/app/_server/origin'
import { NewTokenForm } from '@/components/accounts/new-token-form'
import { TokenList } from '@/components/accounts/token-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { apiTokensOf } from '@/db/queries/api-tokens'
import { createToken, revokeToken } from './actions'

export const metadata: Metadata = { title: 'API tokens' }

export default async function TokensPage() {
  const user = await requireUser('/account/tokens')
  const tokens = await apiTokensOf(database(), user.id)
  return (
    <>
      <PageHeader
        title="API tokens"
        lead="Let a program submit and read in your name, from the command line or an evaluation pipeline."
      />
      <section aria-labelledby="new-token" className="mb-10 rounded-lg border border-line bg-raised p-5">
        <h2 id="new-token" className="mb-4 text-xl">
          New token
        </h2>
        <NewTokenForm action={createToken} origin={await currentOrigin()} />
      </section>
      {tokens.length === 0 ? (
        <EmptyState title="No tokens yet">
          A token is shown once, when it is made; we keep only a fingerprint of it. It ends by itself.
        </EmptyState>
      ) : (
        <TokenList tokens={tokens} revoke={revokeToken} />
      )}
    </>
  )
}
