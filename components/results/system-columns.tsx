import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table'
import Link from 'next/link'
import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import { formatParameters } from '@/lib/format/parameters'
import type { SystemKind } from '@/lib/systems/system'

export interface ListedSystem {
  slug: string
  name: string
  kind: SystemKind
  family: string | null
  parameters: number | null
  base: { slug: string; name: string } | null
  benchmarks: number
  isDemonstration: boolean
}

/** What the list can do in the browser; without scripts it stands as the server sorted it. */
export const systemFeatures = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
  filterFns: { includesString: filterFn_includesString },
})

const column = createColumnHelper<typeof systemFeatures, ListedSystem>()
const absent = <span className="text-faint">–</span>

export const systemColumns = column.columns([
  column.accessor('name', {
    header: 'System',
    sortFn: 'alphanumeric',
    cell: ({ row: { original } }) => (
      <>
        <Link href={`/systems/${original.slug}`} className="plain-link">
          {original.name}
        </Link>{' '}
        <Tag>{original.kind}</Tag> {original.isDemonstration && <Tag tone="caution">demonstration</Tag>}
      </>
    ),
  }),
  column.accessor((system) => system.base?.name ?? '', {
    id: 'base',
    header: 'Adapted from',
    sortFn: 'alphanumeric',
    cell: ({ row: { original } }) =>
      original.base ? (
        <Link href={`/systems/${original.base.slug}`} className="plain-link">
          {original.base.name}
        </Link>
      ) : (
        absent
      ),
  }),
  column.accessor((system) => system.family ?? '', {
    id: 'family',
    header: 'Family',
    sortFn: 'alphanumeric',
    cell: ({ row: { original } }) => original.family ?? absent,
  }),
  column.accessor((system) => system.parameters ?? undefined, {
    id: 'parameters',
    header: 'Parameters',
    sortFn: 'basic',
    // what is not disclosed is neither large nor small
    sortUndefined: 'last',
    cell: ({ row: { original } }) => formatParameters(original.parameters),
  }),
  column.accessor('benchmarks', {
    header: 'Benchmarks',
    sortFn: 'basic',
    cell: ({ row: { original } }) => formatCount(original.benchmarks),
  }),
])

/** Columns of numbers, and those that a phone has no room for. */
export const numericColumns = new Set(['parameters', 'benchmarks'])
export const wideColumns = new Set(['family', 'parameters'])
