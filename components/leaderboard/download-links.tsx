const formats = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['latex', 'LaTeX'],
] as const

/** A view as files: the address of its export with the view's own parameters. */
export function DownloadLinks({ path, search }: { path: string; search: string }) {
  const rest = search.replace(/^\?/, '&')
  return (
    <nav aria-label="Download this view" className="flex gap-4 text-sm text-soft print:hidden">
      {formats.map(([format, title]) => (
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
