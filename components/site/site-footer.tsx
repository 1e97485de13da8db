import Link from 'next/link'
import { ThemeSwitch } from './theme-switch'

export function SiteFooter() {
  return (
    <footer className="mt-auto border-line border-t print:hidden">
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-4 py-6 text-soft text-sm">
        <p className="max-w-[56ch]">
          Rounds shows what the data can tell apart, and says so where they cannot.{' '}
          <Link href="/methods">How the numbers are made</Link>
        </p>
        <ThemeSwitch />
      </div>
    </footer>
  )
}
