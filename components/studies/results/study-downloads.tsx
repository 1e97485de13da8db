import { type ResultsQuery, resultsSearch } from '@/lib/studies/results/results-query'

interface StudyDownloadsProps {
  slug: string
  query: ResultsQuery
  figures: readonly { id: string; title: string }[]
  formats: readonly string[]
}

const ratings = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['label-studio', 'Label Studio'],
  ['argilla', 'Argilla'],
] as const
const results = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['latex', 'LaTeX'],
] as const
const titles: Readonly<Record<string, string>> = { svg: 'SVG', png: 'PNG' }

/** Everything of a study as files: single ratings under pseudonyms, the frozen numbers, and the figures. */
export function StudyDownloads({ slug, query, figures, formats }: StudyDownloadsProps) {
  const path = `/api/v1/studies/${slug}`
  const state = resultsSearch(query).replace(/^\?/, '&')
  return (
    <dl className="grid gap-y-2 text-sm sm:grid-cols-[auto_1fr] sm:gap-x-6">
      <dt className="text-faint">Ratings, raters under pseudonyms</dt>
      <Links
        links={ratings.map(([format, title]) => ({ title, href: `${path}/ratings?format=${format}` }))}
      />
      <dt className="text-faint">These results</dt>
      <Links
        links={results.map(([format, title]) => ({
          title,
          href: `${path}/results?format=${format}${state}`,
        }))}
      />
      {figures.map(({ id, title }) => (
        <div key={id} className="contents">
          <dt className="text-faint">{title}</dt>
          <Links
            links={formats.map((format) => ({
              title: titles[format] ?? format,
              href: `${path}/figures/${id}?format=${format}${state}`,
            }))}
          />
        </div>
      ))}
      <dt className="text-faint">For the paper</dt>
      <Links
        links={[{ title: 'Methods sheet', href: `/studies/${slug}/methods-sheet${resultsSearch(query)}` }]}
      />
    </dl>
  )
}

function Links({ links }: { links: readonly { title: string; href: string }[] }) {
  return (
    <dd className="flex flex-wrap gap-x-4">
      {links.map(({ title, href }) => (
        <a key={title} href={href} className="inline-flex min-h-6 items-center pointer-coarse:min-h-11">
          {title}
        </a>
      ))}
    </dd>
  )
}
