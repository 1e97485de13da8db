import Link from 'next/link'
import type { ReactNode } from 'react'
import { AgainstBase } from '@/components/leaderboard/against-base'
import { EmptyState } from '@/components/ui/empty-state'
import { type Fact, Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { WebLink } from '@/components/ui/web-link'
import { formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import { formatEstimate } from '@/lib/format/estimate'
import { formatParameters } from '@/lib/format/parameters'
import { formatRankSet } from '@/lib/format/rank-set'
import { settingInWords } from '@/lib/format/setting'
import type { BoardRow } from '@/lib/leaderboard/board'
import type { MetricUnit } from '@/lib/scoring/metric'
import type { Setting } from '@/lib/submissions/setting'
import type { SystemLink as OutsideLink, SystemKind } from '@/lib/systems/system'
import { SystemLink } from './system-link'

interface Mention {
  slug: string
  name: string
  kind: SystemKind
}

export interface SystemReportProps {
  system: Mention & {
    family: string | null
    parameters: number | null
    licence: string | null
    openWeights: boolean | null
    links: readonly OutsideLink[]
    description: string
    isDemonstration: boolean
    base: Mention | null
    counterpart: Mention | null
    peers: readonly Mention[]
    derived: readonly Mention[]
  }
  results: readonly SystemResultRow[]
  /** What people said of its answers, below its automatic scores. */
  ratings?: ReactNode
}

interface SystemResultRow {
  submissionId: string
  benchmark: { slug: string; title: string }
  metric: { title: string; unit: MetricUnit }
  setting: Setting | null
  run: number
  value: number | null
  low: number | null
  high: number | null
  rankLow: number | null
  rankHigh: number | null
  entrants: number
  n: number
  answered: number
  publishedAt: Date | null
  comparison: BoardRow['comparison']
}

/** A system: what it is, where it comes from, what it scored and whether adapting it helped. */
export function SystemReport({ system, results, ratings }: SystemReportProps) {
  const opponent = opponentOf(system, results)
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Systems', href: '/systems' }]}
        title={system.name}
        lead={
          <span className="flex flex-wrap items-baseline gap-x-3 text-base">
            <Tag>{system.kind}</Tag>
            {system.base && (
              <span>
                adapted from <SystemLink system={system.base} bare />
              </span>
            )}
          </span>
        }
        actions={
          opponent && (
            <LinkButton href={`/compare?systems=${system.slug},${opponent.slug}`}>
              Compare with {opponent.name}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-9">
        {system.isDemonstration && (
          <Notice title="Demonstration">A made-up system that shows how Rounds works.</Notice>
        )}
        {system.description && <p className="prose whitespace-pre-wrap text-soft">{system.description}</p>}
        <Facts facts={facts(system)} />
        <section className="grid gap-4">
          <h2 className="text-xl">Results</h2>
          {results.length === 0 ? (
            <EmptyState title="No published results on a current benchmark version" />
          ) : (
            <ResultTable results={results} />
          )}
        </section>
        {ratings}
        {system.derived.length > 0 && (
          <section className="grid gap-3">
            <h2 className="text-xl">Adapted from this system</h2>
            <ul className="grid gap-1">
              {system.derived.map((derived) => (
                <li key={derived.slug}>
                  <SystemLink system={derived} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}

/** Whom its results are held against; where they are with nobody, whom it names. */
function opponentOf({ base, counterpart }: SystemReportProps['system'], results: readonly SystemResultRow[]) {
  const isHeld = (slug: string | undefined) =>
    results.some(({ comparison }) => comparison !== null && comparison.against.slug === slug)
  if (!isHeld(base?.slug) && isHeld(counterpart?.slug)) return counterpart
  return base ?? counterpart
}

function facts(system: SystemReportProps['system']): Fact[] {
  const stated: (Fact | null)[] = [
    system.family ? { term: 'Family', value: system.family } : null,
    {
      term: 'Parameters',
      value: system.parameters === null ? 'not disclosed' : formatParameters(system.parameters),
    },
    system.openWeights === null ? null : { term: 'Weights', value: system.openWeights ? 'open' : 'closed' },
    system.licence ? { term: 'Licence', value: system.licence } : null,
    system.counterpart
      ? { term: 'General counterpart', value: <SystemLink system={system.counterpart} bare /> }
      : null,
    system.peers.length > 0
      ? {
          term: 'Also held against',
          value: (
            <span className="flex flex-wrap gap-x-3">
              {system.peers.map((peer) => (
                <SystemLink key={peer.slug} system={peer} bare />
              ))}
            </span>
          ),
        }
      : null,
    system.links.length > 0
      ? {
          term: 'Links',
          value: (
            <span className="flex flex-wrap gap-x-3">
              {system.links.map(({ label, url }) => (
                <WebLink key={url} url={url} rel="noopener nofollow ugc">
                  {label}
                </WebLink>
              ))}
            </span>
          ),
        }
      : null,
  ]
  return stated.filter((fact) => fact !== null)
}

function ResultTable({ results }: { results: readonly SystemResultRow[] }) {
  return (
    <Table label="Results by benchmark">
      <thead>
        <tr>
          <HeadCell>Benchmark</HeadCell>
          <HeadCell numeric>Value, 95 % interval</HeadCell>
          <HeadCell>Against its base model</HeadCell>
          <HeadCell>Rank, 95 % set</HeadCell>
          <HeadCell>Setting</HeadCell>
          <HeadCell>Published</HeadCell>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.submissionId}>
            <RowHead>
              <Link href={`/submissions/${result.submissionId}`} className="plain-link">
                {result.benchmark.title}
              </Link>
              {result.run > 1 && <span className="font-normal text-faint"> run {result.run}</span>}
            </RowHead>
            <Cell numeric>
              {formatEstimate(result, result.metric.unit)}
              <span className="block text-faint text-xs">{result.metric.title}</span>
            </Cell>
            <Cell>
              <AgainstBase row={result} unit={result.metric.unit} />
            </Cell>
            <Cell className="num whitespace-nowrap">
              <Link href={`/benchmarks/${result.benchmark.slug}`} className="plain-link">
                {formatRankSet(result.rankLow, result.rankHigh)}{' '}
                <span className="text-faint">of {result.entrants}</span>
              </Link>
            </Cell>
            <Cell className="text-soft text-sm">
              {settingInWords(result.setting)}
              {result.answered < result.n && (
                <span className="block text-caution">
                  answers {formatCount(result.answered)} of {formatCount(result.n)}
                </span>
              )}
            </Cell>
            <Cell className="whitespace-nowrap text-soft text-sm">
              {result.publishedAt && formatDate(result.publishedAt)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
