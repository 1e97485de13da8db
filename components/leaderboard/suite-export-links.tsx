import { type SuiteQuery, suiteSearch } from '@/lib/leaderboard/suite-query'
import { DownloadLinks } from './download-links'

export function SuiteExportLinks({ slug, query }: { slug: string; query: SuiteQuery }) {
  return <DownloadLinks path={`/api/v1/suites/${slug}/board`} search={suiteSearch(query)} />
}
