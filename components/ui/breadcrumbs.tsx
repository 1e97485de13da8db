import Link from 'next/link'

export interface Crumb {
  label: string
  href: string
}

/** The way down to this page; the page itself is its heading and does not repeat here. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap items-center gap-x-2 text-soft text-sm">
        {crumbs.map((crumb, place) => (
          <li key={crumb.href} className="flex items-center gap-2">
            {place > 0 && (
              <span aria-hidden="true" className="text-faint">
                /
              </span>
            )}
            <Link href={crumb.href} className="plain-link inline-flex min-h-6 items-center">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
