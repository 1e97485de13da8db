import { DomainError } from '../../errors'
import { type ExportFormat, exportHeaders } from './format'

const plots = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const
export type PlotFormat = ExportFormat | keyof typeof plots

const names: readonly PlotFormat[] = ['csv', 'json', 'latex', 'svg', 'png']

/**
 * The format asked for where a view is a plot too, JSON where none is.
 *
 * @throws DomainError invalid, naming the formats there are
 */
export function plotFormat(asked: string | null): PlotFormat {
  if (asked === null) return 'json'
  const format = names.find((name) => name === asked)
  if (format) return format
  throw new DomainError('invalid', `There is no format "${asked}": choose csv, json, latex, svg or png.`, {
    field: 'format',
  })
}

/** Headers of a plot or a table; a browser saves all but JSON under the name. */
export function plotHeaders(format: PlotFormat, name: string): Record<string, string> {
  if (format !== 'svg' && format !== 'png') return exportHeaders(format, name)
  return {
    ...exportHeaders('csv', name),
    'content-type': plots[format],
    'content-disposition': `attachment; filename="${name}.${format}"`,
  }
}
