import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import { formatParameters } from '@/lib/format/parameters'
import type { SystemKind } from '@/lib/systems/system'

interface SystemListProps {
  systems: readonly {
    slug: string
    name: string
    kind: SystemKind
    family: string | null
    parameters: number | null
    base: { slug: string; name: string } | null
    benchmarks: number
    isDemonstration: boolean
  }[]
}

/** Every system with its lineage; tick two or more and compare them. */
export function SystemList({ systems }: SystemListProps) {
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
  return (
    <form action="/compare" method="get" className="grid gap-4">
      <Table label="Systems">
        <thead>
          <tr>
            <HeadCell>
              <span className="sr-only">Compare</span>
            </HeadCell>
            <HeadCell>System</HeadCell>
            <HeadCell>Adapted from</HeadCell>
            <HeadCell className="max-sm:hidden">Family</HeadCell>
            <HeadCell numeric className="max-sm:hidden">
              Parameters
            </HeadCell>
            <HeadCell numeric>Benchmarks</HeadCell>
          </tr>
        </thead>
        <tbody>
          {systems.map((system) => (
            <tr key={system.slug}>
              <Cell className="w-8">
                <input
                  type="checkbox"
                  name="systems"
                  value={system.slug}
                  aria-label={`Compare ${system.name}`}
                  className="size-4 accent-accent"
                />
              </Cell>
              <RowHead>
                <Link href={`/systems/${system.slug}`} className="plain-link">
                  {system.name}
                </Link>{' '}
                <Tag>{system.kind}</Tag> {system.isDemonstration && <Tag tone="caution">demonstration</Tag>}
              </RowHead>
              <Cell>
                {system.base ? (
                  <Link href={`/systems/${system.base.slug}`} className="plain-link">
                    {system.base.name}
                  </Link>
                ) : (
                  <span className="text-faint">–</span>
                )}
              </Cell>
              <Cell className="max-sm:hidden">{system.family ?? <span className="text-faint">–</span>}</Cell>
              <Cell numeric className="max-sm:hidden">
                {formatParameters(system.parameters)}
              </Cell>
              <Cell numeric>{formatCount(system.benchmarks)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <div>
        <Button type="submit">Compare the ticked systems</Button>
      </div>
    </form>
  )
}
