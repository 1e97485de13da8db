import { Facts } from '@/components/ui/facts'
import { WebLink } from '@/components/ui/web-link'
import { formatCount } from '@/lib/format/count'
import { formatSize } from '@/lib/format/estimate'
import { formatHash } from '@/lib/format/hash'
import { missingInWords } from '@/lib/format/missing'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import { metricTitle, metricUnit } from './metric-title'

/** What one must know to read the board, in one line. */
export function BoardFacts({ board }: { board: BenchmarkBoard }) {
  const { descriptor, instanceCount, clusterCount, number, contentHash } = board.version
  const [primary = '', ...others] = descriptor.metrics
  const { resolves } = board.summary
  const clusters =
    descriptor.cluster && clusterCount < instanceCount
      ? ` in ${formatCount(clusterCount)} ${descriptor.cluster}s`
      : ''
  return (
    <Facts
      facts={[
        { term: 'Instances', value: `${formatCount(instanceCount)}${clusters}` },
        { term: 'Primary metric', value: metricTitle(primary) },
        ...(others.length > 0 ? [{ term: 'Also', value: others.map(metricTitle).join(', ') }] : []),
        ...(resolves
          ? [
              {
                term: 'Resolves a difference of',
                value: `${resolves.isBound ? 'at most' : 'about'} ${formatSize(resolves.size, metricUnit(board.metric))}`,
              },
            ]
          : []),
        { term: 'Missing answers', value: missingInWords[descriptor.missing] },
        {
          term: 'Licence',
          value: <WebLink url={descriptor.licence.url}>{descriptor.licence.name}</WebLink>,
        },
        { term: 'Version', value: `${number} · ${formatHash(contentHash)}` },
      ]}
    />
  )
}
