import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { UserMenu } from '@/components/accounts/user-menu'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { fontVariables } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Rounds', template: '%s – Rounds' },
  description:
    'A leaderboard and human-evaluation platform for biomedical language models that says what the data can tell apart.',
}

/** The content security policy's nonce is made for each rendering: a page built beforehand would have scripts without one. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#10161b' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // public/theme.js sets data-theme before hydration: the attribute differs from the server's on purpose
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* not deferred: it must run before the first paint, or a chosen theme flashes */}
        <script src="/theme.js" />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only z-10 rounded-md bg-accent px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          Skip to content
        </a>
        <SiteHeader userMenu={<UserMenu />} />
        <main id="main" tabIndex={-1} className="page pt-8 pb-20 focus:outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
