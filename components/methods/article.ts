import type { ReactNode } from 'react'

/** A page of the methods section: plain words first, then a worked example whose numbers the library computes on the spot. */
export interface Article {
  slug: string
  title: string
  summary: string
  body: () => ReactNode
}
