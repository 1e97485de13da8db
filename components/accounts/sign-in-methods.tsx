import type { ReactNode } from 'react'
import { SubmitButton } from '@/components/ui/submit-button'
import { type ProviderId, providerIds, providerNames } from '@/lib/accounts/providers'
import type { FormAction } from '@/lib/forms/form-state'
import { ActionForm } from './action-form'

interface SignInMethodsProps {
  email: string | null
  orcid: string | null
  linked: readonly ProviderId[]
  /** Providers this instance has credentials for. */
  offered: readonly ProviderId[]
  connect: (form: FormData) => Promise<void>
  disconnect: FormAction
}

/** The ways somebody can sign in, and those they could add. */
export function SignInMethods({ email, orcid, linked, offered, connect, disconnect }: SignInMethodsProps) {
  const shown = providerIds.filter((provider) => linked.includes(provider) || offered.includes(provider))
  return (
    <ul className="-mt-2.5 divide-y divide-hair">
      <Method name="E-mail link" detail={email ?? 'no address yet'} />
      {shown.map((provider) => {
        const isLinked = linked.includes(provider)
        const detail = provider === 'orcid' && orcid ? orcid : isLinked ? 'connected' : 'not connected'
        return (
          <Method key={provider} name={providerNames[provider]} detail={detail}>
            {isLinked ? (
              <ActionForm action={disconnect} fields={{ provider }} label="Disconnect" variant="quiet" />
            ) : (
              <form action={connect}>
                <input type="hidden" name="provider" value={provider} />
                <input type="hidden" name="next" value="/account" />
                <SubmitButton variant="secondary" size="small">
                  Connect
                </SubmitButton>
              </form>
            )}
          </Method>
        )
      })}
    </ul>
  )
}

function Method({ name, detail, children }: { name: string; detail: string; children?: ReactNode }) {
  return (
    <li className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 py-1.5">
      <span>
        <span className="font-[540]">{name}</span>
        <span className="ml-2.5 break-words text-soft">{detail}</span>
      </span>
      {children}
    </li>
  )
}
