import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { formatDate } from '@/lib/format/date'
import { formatRankSet } from '@/lib/format/rank-set'
import type { SystemKind } from '@/lib/systems/system'
import { SystemLink } from './system-link'

interface SubmissionHeadProps {
  result: {
    id: string
    benchmark: {
      descriptor: { slug: string; title: string; split: string; demonstration: boolean }
      versionNumber: number
      isCurrent: boolean
    }
    system: {
      slug: string
      name: string
      kind: SystemKind
      base: { slug: string; name: string; kind: SystemKind } | null
    } | null
    submitter: { name: string | null; organisation: { name: string } | null } | null
    run: number
    publishedAt: Date | null
    anonymousUntil: Date | null
    withdrawnAt: Date | null
    board: { rankLow: number | null; rankHigh: number | null; entrants: number } | null
  }
  actions?: React.ReactNode
}

/** Which system, on what, by whom, and where it stands on the board. */
export function SubmissionHead({ result, actions }: SubmissionHeadProps) {
  const { descriptor, versionNumber, isCurrent } = result.benchmark
  const { board } = result
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Boards', href: '/benchmarks' },
          { label: descriptor.title, href: `/benchmarks/${descriptor.slug}` },
        ]}
        title={
          <>
            {result.system?.name ?? 'Anonymous system'}{' '}
            <span className="text-soft">on {descriptor.title}</span>
          </>
        }
        lead={
          <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-base">
            <SystemLink system={result.system} />
            {result.system?.base && (
              <span>
                adapted from <SystemLink system={result.system.base} bare />
              </span>
            )}
            {result.run > 1 && <span>run {result.run}</span>}
            <span>split: {descriptor.split}</span>
            {result.submitter && (result.submitter.organisation || result.submitter.name) && (
              <span>submitted by {result.submitter.organisation?.name ?? result.submitter.name}</span>
            )}
            {board && board.rankLow !== null && !result.withdrawnAt && (
              <Link href={`/benchmarks/${descriptor.slug}`}>
                rank {formatRankSet(board.rankLow, board.rankHigh)} of {board.entrants}
              </Link>
            )}
          </span>
        }
        actions={actions}
      />
      <div className="mb-8 grid gap-3 empty:hidden">
        {descriptor.demonstration && (
          <Notice title="Demonstration">
            Questions and systems of this benchmark are made up to show how Rounds works. Its scores are
            computed like any other.
          </Notice>
        )}
        {!isCurrent && (
          <Notice kind="warning" title={`Version ${versionNumber} is not the current one`}>
            The benchmark’s content changed since. Scores of different versions are not comparable.{' '}
            <Link href={`/benchmarks/${descriptor.slug}/about`}>Versions</Link>
          </Notice>
        )}
        {result.anonymousUntil && !result.system && (
          <Notice>System and submitter are withheld until {formatDate(result.anonymousUntil)}.</Notice>
        )}
      </div>
    </>
  )
}
