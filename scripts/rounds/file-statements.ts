import { DomainError } from '@/lib/errors'
import type { FieldNames } from '@/lib/submissions/fields'
import { type Matching, matchings, type PredictionFormat } from '@/lib/submissions/formats/format'
import { formatById, formatIds } from '@/lib/submissions/formats/table'
import { wholeNumber } from './submit-options'

/** Flags by which a submitter says how a file of predictions is to be read. */
export const statementFlags = {
  format: { type: 'string' },
  'id-field': { type: 'string' },
  'prediction-field': { type: 'string' },
  'match-by': { type: 'string' },
  run: { type: 'string' },
} as const

export const statementUsage = `  --format FORMAT           ${formatIds.join(', ')}
                            (judged by the content)
  --id-field NAME           the field or column with the id
  --prediction-field NAME   the field or column with the prediction; of a log a path, such as scores.choice.answer
  --match-by id|position    whether the file gives ids (the default) or places in the split, counted from 0
  --run N                   of a log with several outputs per instance, read the Nth (1)`

export interface FileStatements {
  /** Null: judged by the content. */
  format: PredictionFormat | null
  fields: FieldNames
  matchBy: Matching
  run: number
}

/** What is said of a file that says all itself. */
export const nothingStated: FileStatements = { format: null, fields: {}, matchBy: 'id', run: 1 }

/** @throws DomainError naming what is not known */
export function fileStatements(
  values: Readonly<Partial<Record<keyof typeof statementFlags, string>>>,
): FileStatements {
  const { format: name, 'id-field': id, 'prediction-field': prediction, 'match-by': matching = 'id' } = values
  const format = name === undefined ? null : formatById(name)
  if (name !== undefined && format === null)
    throw new DomainError('invalid', `The format is one of ${formatIds.join(', ')}, not "${name}".`)
  const matchBy = matchings.find((known) => known === matching)
  if (matchBy === undefined)
    throw new DomainError('invalid', `Files are matched by ${matchings.join(' or ')}, not by "${matching}".`)
  const fields = { ...(id !== undefined && { id }), ...(prediction !== undefined && { prediction }) }
  return { format, fields, matchBy, run: wholeNumber('run', values.run) ?? 1 }
}
