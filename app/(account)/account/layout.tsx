import { currentUser } from '@/app/_server/current-user'
import { AccountNav } from '@/components/accounts/account-nav'
import { can } from '@/lib/accounts/permissions'

/** The frame of the account pages; each page asks for itself who may see it. */
export default async function AccountLayout({ children }: LayoutProps<'/account'>) {
  const user = await currentUser()
  const entries = [
    { href: '/account', label: 'Account' },
    { href: '/account/submissions', label: 'Submissions' },
    { href: '/account/tokens', label: 'API tokens' },
    { href: '/account/organisations', label: 'Organisations' },
    ...(can(user, 'list-people') ? [{ href: '/account/people', label: 'People' }] : []),
  ]
  return (
    <div className="mx-auto max-w-3xl">
      {user && <AccountNav entries={entries} />}
      {children}
    </div>
  )
}
