import 'server-only'
import { InstanceExplorer } from '@/components/results/instance-explorer'
import { instanceResults } from '@/db/queries/instance-results'
import { sliceValues } from '@/db/queries/slice-values'
import type { SubmissionResult } from '@/db/queries/submission-result'
import { latestScoring } from '@/db/queries/submission-scoring'
import { readInstanceQuery } from '@/lib/submissions/instance-query'
import { database } from './database'

interface ExplorerSectionProps {
  result: SubmissionResult
  path: string
  search: Record<string, string | string[] | undefined>
}

/** The explorer of a submission, for its public and its private page alike. Gold shows only where it was published. */
export async function ExplorerSection({ result, path, search }: ExplorerSectionProps) {
  const { descriptor, versionId } = result.benchmark
  const query = readInstanceQuery(search)
  const [scoring, values] = await Promise.all([
    latestScoring(database(), result.id),
    sliceValues(database(), versionId),
  ])
  const page = await instanceResults(
    database(),
    {
      submissionId: result.id,
      versionId,
      instanceCount: result.instanceCount,
      scoring: scoring && { id: scoring.id, layout: scoring.layout },
      showsGold: result.goldIsPublic,
      showsQuestions: descriptor.licence.showInstances,
    },
    { outcome: query.outcome, slice: query.slice, search: query.search },
    query.page,
  )
  return (
    <InstanceExplorer
      {...page}
      path={path}
      query={query}
      dimensions={descriptor.slices.map((slice) => ({ ...slice, values: values[slice.id] ?? [] }))}
      showsGold={result.goldIsPublic}
      showsQuestions={descriptor.licence.showInstances}
    />
  )
}
