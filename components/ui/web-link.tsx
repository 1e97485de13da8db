import type { ReactNode } from 'react'
import { webUrl } from '@/lib/forms/web-url'

interface WebLinkProps {
  url: string | null | undefined
  rel?: string
  children: ReactNode
}

/** A link to where data say that something comes from; the words alone where that is no address of the web. */
export function WebLink({ url, rel, children }: WebLinkProps) {
  const href = webUrl(url)
  return href === null ? (
    children
  ) : (
    <a href={href} rel={rel}>
      {children}
    </a>
  )
}
