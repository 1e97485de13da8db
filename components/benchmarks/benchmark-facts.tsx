import { Facts } from '@/components/ui/facts'
import { WebLink } from '@/components/ui/web-link'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { formatCount } from '@/lib/format/count'
import { tasks } from '@/lib/scoring/tasks/table'

const accessInWords: Record<BenchmarkDescriptor['access'], string> = {
  public: 'public',
  registration: 'after registration at the source',
  credentialed: 'credentialed users of the source only',
}

interface BenchmarkFactsProps {
  descriptor: BenchmarkDescriptor
  instanceCount: number
  isGoldPublished: boolean
}

/** Where a benchmark comes from and what it is, as a list. */
export function BenchmarkFacts({ descriptor, instanceCount, isGoldPublished }: BenchmarkFactsProps) {
  const { licence, citation, slices, task } = descriptor
  return (
    <Facts
      layout="list"
      facts={[
        { term: 'Instances', value: formatCount(instanceCount) },
        { term: 'Split', value: descriptor.split },
        { term: 'Task', value: <a href={`/methods/tasks/${task}`}>{taskTitle(task)}</a> },
        { term: 'Languages', value: descriptor.languages.join(', ') },
        ...(slices.length > 0
          ? [{ term: 'Slices', value: slices.map(({ title }) => title).join(', ') }]
          : []),
        ...(descriptor.contexts.length > 0
          ? [{ term: 'Contexts', value: descriptor.contexts.join(', ') }]
          : []),
        { term: 'Licence', value: <WebLink url={licence.url}>{licence.name}</WebLink> },
        { term: 'Access', value: accessInWords[descriptor.access] },
        { term: 'Gold', value: isGoldPublished ? 'published' : 'hidden' },
        { term: 'Cite', value: <WebLink url={citation.url}>{citation.text}</WebLink> },
      ]}
    />
  )
}

const taskTitle = (id: string): string =>
  (Object.hasOwn(tasks, id) ? (tasks as Record<string, { title: string }>)[id]?.title : undefined) ?? id
