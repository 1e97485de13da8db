import { DomainError } from '../../errors'

interface FileKind {
  readonly type: string
  readonly extension: string
  /** Shown in the browser rather than saved. */
  readonly isInline?: boolean
}

const json = { type: 'application/json', extension: 'json', isInline: true } as const
const csv = { type: 'text/csv; charset=utf-8', extension: 'csv' } as const

/** Single ratings, in shapes that other tools read. */
export const ratingsFormats = { csv, json, 'label-studio': json, argilla: json } satisfies Record<
  string,
  FileKind
>

/** Frozen results. */
export const resultsFormats = {
  csv,
  json,
  latex: { type: 'application/x-tex; charset=utf-8', extension: 'tex' },
} satisfies Record<string, FileKind>

export const figureFormats = {
  svg: { type: 'image/svg+xml; charset=utf-8', extension: 'svg' },
  png: { type: 'image/png', extension: 'png' },
} satisfies Record<string, FileKind>

export const markdown: FileKind = { type: 'text/markdown; charset=utf-8', extension: 'md' }

/**
 * The format asked for, the first one where none is.
 *
 * @throws DomainError invalid, naming the formats there are
 */
export function askedFormat<F extends Record<string, FileKind>>(
  formats: F,
  asked: string | null,
  preset: keyof F & string,
): keyof F & string {
  if (asked === null) return preset
  if (Object.hasOwn(formats, asked)) return asked
  throw new DomainError(
    'invalid',
    `There is no format "${asked}": choose ${Object.keys(formats).join(', ')}.`,
    {
      field: 'format',
    },
  )
}

/** The same for everybody, asked for again when results change; any page may read it. */
export const publicHeaders: Record<string, string> = {
  'cache-control': 'public, max-age=0, must-revalidate',
  'access-control-allow-origin': '*',
}

export const fileHeaders = (
  { type, extension, isInline = false }: FileKind,
  name: string,
): Record<string, string> => ({
  ...publicHeaders,
  'content-type': type,
  'content-disposition': `${isInline ? 'inline' : 'attachment'}; filename="${name}.${extension}"`,
})
