interface DownloadsProps {
  /** Address of the export. */
  path: string
  search: string
  /** Formats beside those of tables. */
  withPlot?: boolean
}

const tables = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['latex', 'LaTeX'],
] as const
const plots = [
  ['svg', 'SVG'],
  ['png', 'PNG'],
] as const

/** This view as files, as tables and where there is one as a plot. */
export function Downloads({ path, search, withPlot = false }: DownloadsProps) {
  const rest = search.replace(/^\?/, '&')
  return (
    <nav aria-label="Download this view" className="flex flex-wrap gap-4 text-sm text-soft print:hidden">
      {[...tables, ...(withPlot ? plots : [])].map(([format, title]) => (
        <a
          key={format}
          href={`${path}?format=${format}${rest}`}
          className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
        >
          {title}
        </a>
      ))}
    </nav>
  )
}
