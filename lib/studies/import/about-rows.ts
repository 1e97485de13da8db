import type { RatingsMapping, Source } from './mapping'
import { type Lookups, type Reader, type Row, sourceReader } from './read-source'
import { columnPlace, type Table } from './table'

/** What a row says of the item it is about. */
export interface AboutRow {
  readonly text: string
  readonly context: string | null
  readonly reference: string | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly criterion: { readonly text: string; readonly fields: Readonly<Record<string, string>> } | null
  /** In the order shown. */
  readonly arms: readonly { readonly name: string; readonly answer: string }[]
  readonly judges: readonly { readonly judge: string; readonly axis: string; readonly value: number }[]
}

/** @throws DomainError where a column or a second table does not exist */
export function aboutRows(
  table: Table,
  mapping: RatingsMapping,
  lookups: Lookups,
): (row: Row, question: string) => AboutRow {
  const reader = (source: Source): Reader => sourceReader(source, table, lookups)
  const optional = (source: Source | undefined): Reader | null => (source ? reader(source) : null)
  const each = (sources: Readonly<Record<string, Source>>) =>
    Object.entries(sources).map(([name, source]) => [name, reader(source)] as const)
  const arms = mapping.arms.map(({ name, answer }) => ({ name: reader(name), answer: optional(answer) }))
  const [text, context, reference] = [mapping.questionText, mapping.context, mapping.reference].map(optional)
  const fields = each(mapping.questionFields)
  const criterion = mapping.criterion && {
    text: reader(mapping.criterion.text),
    fields: each(mapping.criterion.fields),
  }
  const switched = optional(mapping.sides?.switched)
  const judges = mapping.judges.map((judge) => ({ ...judge, place: columnPlace(table, judge.column) }))
  const filled = (readers: readonly (readonly [string, Reader])[], row: Row, question: string) =>
    Object.fromEntries(readers.map(([name, read]) => [name, read(row, question)]))

  return (row, question) => {
    const listed = arms.map(({ name, answer }) => {
      const own = name(row, question)
      return { name: mapping.armNames[own] ?? own, answer: answer?.(row, question) ?? '' }
    })
    return {
      text: text?.(row, question) || question,
      context: context?.(row, question) || null,
      reference: reference?.(row, question) || null,
      fields: filled(fields, row, question),
      criterion: criterion
        ? { text: criterion.text(row, question), fields: filled(criterion.fields, row, question) }
        : null,
      arms: switched?.(row, question) === '1' ? listed.reverse() : listed,
      judges: judges.flatMap(({ judge, axis, place }) => {
        const cell = (row.cells[place] ?? '').trim()
        return cell === '' ? [] : [{ judge, axis, value: Number(cell) }]
      }),
    }
  }
}
