import Link from 'next/link'

const jobs = [
  {
    title: 'Submit',
    text: 'Upload a file of predictions, in the browser, by command line or by API. It is checked before anything counts, scored in seconds, and private until you publish it.',
    links: [{ href: '/submit', label: 'Submit predictions' }],
  },
  {
    title: 'Rate',
    text: 'Physicians read blinded answers and rate them on published instruments, one question at a time. Automatic scores and ratings of a system meet on its page.',
    links: [
      { href: '/rate', label: 'Rate' },
      { href: '/studies', label: 'Studies' },
    ],
  },
  {
    title: 'Browse',
    text: 'Read boards that show what is known and what is not, compare any two systems question by question, and take every view along as CSV, JSON or LaTeX.',
    links: [
      { href: '/benchmarks', label: 'Boards' },
      { href: '/systems', label: 'Systems' },
    ],
  },
] as const

/** The three things one does here. */
export function Jobs() {
  return (
    <section aria-label="What you can do here" className="mt-16 grid gap-x-12 gap-y-8 sm:grid-cols-3">
      {jobs.map(({ title, text, links }) => (
        <div key={title} className="border-line border-t pt-4">
          <h2 className="text-xl">{title}</h2>
          <p className="mt-2 text-soft">{text}</p>
          <p className="mt-3 flex gap-5">
            {links.map(({ href, label }) => (
              <Link key={href} href={href} className="inline-flex min-h-6 items-center">
                {label}
              </Link>
            ))}
          </p>
        </div>
      ))}
    </section>
  )
}
