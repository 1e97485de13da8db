import { DomainError } from '../../errors'

const formats = {
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  json: { type: 'application/json', extension: 'json' },
  latex: { type: 'application/x-tex; charset=utf-8', extension: 'tex' },
} as const
export type ExportFormat = keyof typeof formats

/**
 * The format asked for, JSON where none is.
 *
 * @throws DomainError invalid, naming the formats there are
 */
export function exportFormat(asked: string | null): ExportFormat {
  if (asked === null) return 'json'
  if (Object.hasOwn(formats, asked)) return asked as ExportFormat
  throw new DomainError('invalid', `There is no format "${asked}": choose csv, json or latex.`, {
    field: 'format',
  })
}

/** Headers of an export; a browser saves CSV and LaTeX under the name and shows JSON. */
export function exportHeaders(format: ExportFormat, name: string): Record<string, string> {
  const { type, extension } = formats[format]
  const disposition = format === 'json' ? 'inline' : 'attachment'
  return {
    'content-type': type,
    'content-disposition': `${disposition}; filename="${name}.${extension}"`,
    'cache-control': 'public, max-age=0, must-revalidate',
    'access-control-allow-origin': '*',
  }
}
