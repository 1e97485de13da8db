'use client'

import { useTable } from '@tanstack/react-table'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { TextInput } from '@/components/ui/text-input'
import {
  type ListedSystem,
  numericColumns,
  systemColumns,
  systemFeatures,
  wideColumns,
} from './system-columns'

const signs = { asc: ' ↑', desc: ' ↓' }
const directions = { asc: 'ascending', desc: 'descending' } as const

/** Every system with its lineage: filter, sort, tick two or more and compare them. */
export function SystemList({ systems }: { systems: readonly ListedSystem[] }) {
  const table = useTable({
    features: systemFeatures,
    columns: systemColumns,
    data: systems as ListedSystem[],
    globalFilterFn: 'includesString',
    getColumnCanGlobalFilter: ({ id }) => !numericColumns.has(id),
  })
  if (systems.length === 0) {
    return (
      <EmptyState title="No system has published results yet">
        <p>
          <Link href="/submit">Submit predictions</Link>, look at the private result, and publish it: the
          system appears here.
        </p>
      </EmptyState>
    )
  }
  const { rows } = table.getRowModel()
  return (
    <form action="/compare" method="get" className="grid gap-4">
      <Field id="system-filter" label="Find a system" className="max-w-sm">
        {(control) => (
          <TextInput
            {...control}
            type="search"
            placeholder="name, base or family"
            onChange={(event) => table.setGlobalFilter(event.target.value)}
            // Enter would send the form, which compares
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
        )}
      </Field>
      <Table label="Systems">
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              <HeadCell>
                <span className="sr-only">Compare</span>
              </HeadCell>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted()
                return (
                  <HeadCell
                    key={header.id}
                    numeric={numericColumns.has(header.column.id)}
                    className={wideColumns.has(header.column.id) ? 'max-sm:hidden' : undefined}
                    aria-sort={sorted ? directions[sorted] : undefined}
                  >
                    <button
                      type="button"
                      onClick={header.column.getToggleSortingHandler()}
                      className="inline-flex min-h-6 items-center whitespace-nowrap hover:text-ink"
                    >
                      <table.FlexRender header={header} />
                      {sorted && <span aria-hidden="true">{signs[sorted]}</span>}
                    </button>
                  </HeadCell>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.original.slug}>
              <Cell className="w-8">
                <input
                  type="checkbox"
                  name="systems"
                  value={row.original.slug}
                  aria-label={`Compare ${row.original.name}`}
                  className="size-6 accent-accent"
                />
              </Cell>
              {row.getAllCells().map((cell) =>
                cell.column.id === 'name' ? (
                  <RowHead key={cell.id}>
                    <table.FlexRender cell={cell} />
                  </RowHead>
                ) : (
                  <Cell
                    key={cell.id}
                    numeric={numericColumns.has(cell.column.id)}
                    className={wideColumns.has(cell.column.id) ? 'max-sm:hidden' : undefined}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length === 0 && <p role="status">No system matches.</p>}
      <div>
        <Button type="submit">Compare the ticked systems</Button>
      </div>
    </form>
  )
}
