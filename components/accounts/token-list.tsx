import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { scopeWords } from '@/lib/accounts/role-words'
import type { TokenScope } from '@/lib/accounts/roles'
import { formatDate } from '@/lib/format/date'
import type { FormAction } from '@/lib/forms/form-state'
import { ConfirmedAction } from './confirmed-action'

export interface ListedToken {
  id: string
  name: string
  prefix: string
  scopes: TokenScope[]
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
  isLive: boolean
}

interface TokenListProps {
  tokens: readonly ListedToken[]
  revoke: FormAction
}

/** One's tokens: what each may do, until when, and when it was last used. */
export function TokenList({ tokens, revoke }: TokenListProps) {
  return (
    <Table label="Your API tokens">
      <thead>
        <tr>
          <HeadCell>Token</HeadCell>
          <HeadCell>May</HeadCell>
          <HeadCell>Last used</HeadCell>
          <HeadCell>Ends</HeadCell>
          <HeadCell>
            <span className="sr-only">Revoke</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id} className={token.isLive ? undefined : 'text-soft'}>
            <RowHead>
              {token.name}
              <code className="block font-mono font-normal text-faint text-sm">{token.prefix}…</code>
            </RowHead>
            <Cell className="text-sm">{token.scopes.map((scope) => scopeWords[scope].title).join(', ')}</Cell>
            <Cell className="whitespace-nowrap text-sm">
              {token.lastUsedAt ? formatDate(token.lastUsedAt) : 'never'}
            </Cell>
            <Cell className="whitespace-nowrap text-sm">
              <End token={token} />
            </Cell>
            <Cell className="text-right">
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
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function End({ token }: { token: ListedToken }) {
  if (token.revokedAt) return <Tag>revoked {formatDate(token.revokedAt)}</Tag>
  if (!token.isLive) return <Tag>expired {formatDate(token.expiresAt)}</Tag>
  return formatDate(token.expiresAt)
}
