import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { formatDate } from '@/lib/format/date'
import { type ResultsQuery, resultsSearch } from '@/lib/studies/results/results-query'
import { ViewSwitch } from './view-switch'

interface ResultsHeadProps {
  study: {
    slug: string
    title: string
    description: string
    closedAt: Date | null
    organisation: string | null
    showTexts: boolean
  }
  versions: readonly { version: number; reason: string; frozenAt: Date }[]
  version: number
  query: ResultsQuery
}

/** The head of a closed study: what it is, which frozen version is shown and why there is another. */
export function ResultsHead({ study, versions, version, query }: ResultsHeadProps) {
  const shown = versions.find((each) => each.version === version)
  const isNewest = versions[0]?.version === version
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Studies', href: '/studies' }]}
        title={study.title}
        lead={study.description && <p className="whitespace-pre-line">{study.description}</p>}
        actions={
          <>
            {study.showTexts && (
              <LinkButton href={`/studies/${study.slug}/questions`}>Questions and answers</LinkButton>
            )}
            <LinkButton href={`/studies/${study.slug}/methods-sheet${resultsSearch(query)}`}>
              Methods sheet
            </LinkButton>
            <LinkButton href="#downloads">Downloads</LinkButton>
          </>
        }
      />
      <div className="-mt-2 mb-4 grid gap-1.5 text-soft text-sm">
        <p>
          {[
            study.organisation,
            study.closedAt && `closed ${formatDate(study.closedAt)}`,
            shown && `results version ${version}, frozen ${formatDate(shown.frozenAt)}: ${shown.reason}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {!isNewest && (
          <p className="text-caution">
            This is an earlier version.{' '}
            <a href={`/studies/${study.slug}${resultsSearch(query, { version: null })}`}>Show the newest</a>
          </p>
        )}
        <ViewSwitch
          label="Versions"
          choices={versions.map((each, place) => ({
            key: String(each.version),
            name: `${each.version}: ${each.reason}`,
            href: `/studies/${study.slug}${resultsSearch(query, { version: place === 0 ? null : each.version })}`,
            isChosen: each.version === version,
          }))}
        />
      </div>
    </>
  )
}
