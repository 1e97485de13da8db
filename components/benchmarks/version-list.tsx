import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'

export interface ListedVersion {
  id: string
  number: number
  contentHash: string
  instanceCount: number
  createdAt: Date
  goldPublishedAt: Date | null
  isCurrent: boolean
}

/** Every edition of a benchmark; none ever changes, a changed rule or instance makes a new one. */
export function VersionList({ versions }: { versions: readonly ListedVersion[] }) {
  return (
    <section className="mt-10">
      <h2 className="text-xl">Versions</h2>
      <p className="mt-1 mb-3 max-w-[68ch] text-soft">
        A version never changes: its hash covers facts, instances and gold. A changed rule or a corrected
        instance makes a new one, with a board of its own.
      </p>
      <Table label="Versions" className="min-w-[34rem] text-sm">
        <thead>
          <tr>
            <HeadCell>Version</HeadCell>
            <HeadCell numeric>Instances</HeadCell>
            <HeadCell>Added</HeadCell>
            <HeadCell>Gold</HeadCell>
            <HeadCell>Content hash (SHA-256)</HeadCell>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <RowHead>
                {version.number}
                {version.isCurrent && <span className="ml-2 font-normal text-faint">current</span>}
              </RowHead>
              <Cell numeric>{formatCount(version.instanceCount)}</Cell>
              <Cell className="whitespace-nowrap">{formatDate(version.createdAt)}</Cell>
              <Cell className="whitespace-nowrap">
                {version.goldPublishedAt ? `published ${formatDate(version.goldPublishedAt)}` : 'not shown'}
              </Cell>
              <Cell className="break-all font-mono text-soft text-xs">{version.contentHash}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
