import { Tag } from '@/components/ui/tag'
import { scopeWords } from '@/lib/accounts/role-words'
import type { TokenScope } from '@/lib/accounts/roles'
import { formatDate } from '@/lib/format/date'
import type { FormAction } from '@/lib/forms/form-state'
import { ConfirmedAction } from './confirmed-action'
import { Row } from './row'

export interface ListedToken {
  id: string
  name: string
  prefix: string
  scopes: TokenScope[]
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
  isLive: boolean
}

/** One's tokens: what each may do, until when, and when it was last used. */
export function TokenList({ tokens, revoke }: { tokens: readonly ListedToken[]; revoke: FormAction }) {
  return (
    <ul aria-label="Your API tokens" className="divide-y divide-hair border-hair border-y">
      {tokens.map((token) => (
        <Row
          key={token.id}
          title={
            <>
              {token.name}
              <code className="mx-2.5 font-mono font-normal text-soft text-sm">{token.prefix}…</code>
              {!token.isLive && <Tag>{token.revokedAt ? 'revoked' : 'expired'}</Tag>}
            </>
          }
          detail={factsOf(token)}
        >
          {token.isLive && (
            <ConfirmedAction
              action={revoke}
              fields={{ tokenId: token.id }}
              ask="Revoke"
              confirm="Revoke this token"
            >
              Programs that use it are refused from then on.
            </ConfirmedAction>
          )}
        </Row>
      ))}
    </ul>
  )
}

function factsOf({ scopes, lastUsedAt, expiresAt, revokedAt, isLive }: ListedToken): string {
  return [
    scopes.map((scope) => scopeWords[scope].title).join(', '),
    lastUsedAt ? `last used ${formatDate(lastUsedAt)}` : 'never used',
    `${isLive ? 'ends' : 'ended'} ${formatDate(revokedAt ?? expiresAt)}`,
  ].join(' · ')
}
