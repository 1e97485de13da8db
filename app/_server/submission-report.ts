import 'server-only'
import type { SubmissionReportProps } from '@/components/results/submission-report'
import { comparisonsOf } from '@/db/queries/submission-comparisons'
import type { SubmissionResult } from '@/db/queries/submission-result'
import { type ScoreValue, shownScoring } from '@/db/queries/submission-scoring'
import { countedCells } from '@/lib/leaderboard/head-to-head-totals'
import { metricSignature } from '@/lib/scores/score-signature'
import { shownSlices } from '@/lib/scores/shown-slices'
import { extractionRuleById } from '@/lib/scoring/extraction/table'
import { metricById } from '@/lib/scoring/metrics/table'
import { canonicalJson, signatureLine } from '@/lib/scoring/signature'
import { database } from './database'
import { storedPair } from './head-to-head'

/** What the report of a scored submission shows; null before it is scored. */
export async function submissionReport(
  result: SubmissionResult,
  { instancesHref, now }: { instancesHref: string; now: Date },
): Promise<SubmissionReportProps | null> {
  const [scoring, comparisons] = await Promise.all([
    shownScoring(database(), result),
    // an anonymous one would be known by the company it keeps
    result.system ? comparisonsOf(database(), result.id, now) : [],
  ])
  if (!scoring) return null
  const { descriptor } = result.benchmark
  const primary = descriptor.metrics[0] ?? ''
  const primarySlices = scoring.slices.filter(({ isPrimary }) => isPrimary)
  const n = scoring.overall.find(({ isPrimary }) => isPrimary)?.n ?? 0
  const slices = result.goldIsPublic ? primarySlices : shownSlices(primarySlices, n)
  const slicesOf = (dimension: string) => slices.filter((score) => score.dimension === dimension)
  return {
    submissionId: result.id,
    instancesHref,
    reproduceHref: result.publishedAt ? `/submissions/${result.id}/reproduce` : null,
    metric: metricFacts(primary),
    recordHref:
      result.publishedAt && result.system ? `/api/v1/submissions/${result.id}/every-eval-ever` : null,
    overall: scoring.overall.map((score) => ({
      ...row(score),
      key: score.metric,
      title: metricFacts(score.metric).title,
      href: `/methods/metrics/${score.metric}`,
    })),
    slices: descriptor.slices
      .map(({ id, title }) => ({
        title,
        rows: slicesOf(id).map((score) => ({
          ...row(score),
          key: score.slice,
          title: score.slice,
          href: `${instancesHref}?${new URLSearchParams({ slice: `${id}:${score.slice}` })}`,
        })),
      }))
      .filter(({ rows }) => rows.length > 0),
    // one line of verdict, on the primary metric; the compare page has the rest
    comparisons: await Promise.all(
      comparisons
        .filter(({ metric }) => metric === primary)
        .map(async (comparison) => ({
          ...comparison,
          family: await familyOf(result, comparison.against.slug),
        })),
    ),
    noComparison: noComparison(result),
    setting: result.setting,
    instanceCount: result.instanceCount,
    answeredCount: result.answeredCount,
    readableCount: scoring.answeredCount,
    missing: descriptor.missing,
    extraction: {
      id: result.extraction,
      title: extractionRuleById(result.extraction)?.title ?? result.extraction,
    },
    file: {
      name: result.fileName,
      format: result.format,
      bytes: result.fileBytes,
      lines: result.lineCount,
    },
    receipt: {
      receipt: scoring.receipt,
      signature: signatureLine(metricSignature(scoring.signature, primary)),
      json: JSON.stringify(JSON.parse(canonicalJson(scoring.signature)), null, 2),
      sequence: scoring.sequence,
      reason: scoring.reason,
      scoredAt: scoring.scoredAt,
    },
    createdAt: result.createdAt,
  }
}

/**
 * The p of a submission's comparison adjusted over all benchmarks of its pair; null before it is public, and where
 * another submission stands for the system on this benchmark.
 */
async function familyOf(result: SubmissionResult, base: string) {
  if (!result.system || !result.publishedAt) return null
  const names = { system: result.system.slug, base }
  const [pair] = (await storedPair(names))?.pairs ?? []
  const cell = pair && [...pair.cells.values()].find(({ submissionId }) => submissionId === result.id)
  return cell
    ? {
        p: cell.adjustedP,
        // a cell on questions that are counted already stands in the place of those it shares them with
        benchmarks: countedCells(pair).length - Math.max(0, cell.overlaps.length - 1),
        href: `/head-to-head/pairs/${names.system}/${names.base}`,
      }
    : null
}

function metricFacts(id: string) {
  const metric = metricById(id)
  return { title: metric?.title ?? id, unit: metric?.unit ?? ('proportion' as const) }
}

const row = (score: ScoreValue) => ({
  value: score.value,
  low: score.low,
  high: score.high,
  unit: metricFacts(score.metric).unit,
  n: score.n,
  intervalMethod: score.intervalMethod,
  absence: metricById(score.metric)?.needsModel ? 'not computed here' : null,
})

function noComparison({ system }: SubmissionResult): string {
  if (!system) return 'An anonymous submission is compared with nothing until its name is public.'
  if (!system.base) {
    return system.kind === 'medical'
      ? 'This medical system names no base model, so nothing says whether adapting it helped.'
      : 'This system names no base model to be held against.'
  }
  return `${system.base.name}, the model it was adapted from, has no published submission on this benchmark version yet. The comparison appears by itself once it has one.`
}
