import type { ClassScores } from '@/lib/scoring/classification/averages'
import { type ConllevalOptions, type ConllevalScores, conlleval } from '@/lib/scoring/entities/conlleval'
import { detectScheme } from '@/lib/scoring/entities/detect-scheme'
import type { LabelledSpan, NervaluateReport } from '@/lib/scoring/entities/nervaluate'
import { nervaluateClassic } from '@/lib/scoring/entities/nervaluate-classic'
import { nervaluateCurrent } from '@/lib/scoring/entities/nervaluate-current'
import type { TagSchemeId } from '@/lib/scoring/entities/schemes'
import { type SeqevalReport, seqevalEntities, seqevalReport } from '@/lib/scoring/entities/seqeval'
import { tagSpans } from '@/lib/scoring/entities/tag-spans'
import { formatFixed } from '@/lib/scoring/text/format-fixed'
import { Check, type Family, type GoldenCase } from '../../family'
import { refusedOrEqual } from './refusal'

function seqeval({ input, params }: GoldenCase, scheme: TagSchemeId | null) {
  const options = { scheme, zeroDivision: params.zero_division, suffix: params.suffix }
  const { types, gold, predicted } = seqevalEntities(input.y_true, input.y_pred, options)
  const listed = (chunks: typeof gold) =>
    Array.from({ length: chunks.length }, (_, i) => [
      ...('sentence' in chunks ? [chunks.sentence[i]] : []),
      types[chunks.type[i]!],
      chunks.start[i],
      chunks.end[i],
    ])
  const report = seqevalReport(input.y_true, input.y_pred, options)
  return {
    micro: report.micro,
    macro: report.macro ?? undefinedAverages,
    weighted: report.weighted,
    per_type: report.perType,
    accuracy: report.accuracy ?? 0,
    gold_entities: listed(gold),
    pred_entities: listed(predicted),
  }
}

export const seqevalFamily: Family = {
  seqeval_default: (testCase) => seqeval(testCase, null),
  seqeval_strict: (testCase) => seqeval(testCase, testCase.params.scheme),
  seqeval_strict_autodetect({ input, params, expected, tolerance = {} }) {
    const { suffix, zero_division: zeroDivision } = params
    const scheme = detectScheme(input.y_true, suffix)
    const report = () =>
      averagesByRow(seqevalReport(input.y_true, input.y_pred, { scheme: scheme!, zeroDivision, suffix }))
    return new Check([
      ...refusedOrEqual(expected.detected, () => scheme, tolerance, 'detected'),
      ...refusedOrEqual(expected.report, () => (scheme ? report() : null), tolerance, 'report'),
    ])
  },
}

function averagesByRow(report: SeqevalReport) {
  const row = (scores: ClassScores | null) =>
    scores && {
      precision: scores.precision,
      recall: scores.recall,
      'f1-score': scores.f1,
      support: scores.support,
    }
  return {
    ...Object.fromEntries(Object.entries(report.perType).map(([type, scores]) => [type, row(scores)])),
    'micro avg': row(report.micro),
    'macro avg': row(report.macro ?? undefinedAverages),
    'weighted avg': row(report.weighted),
  }
}

const undefinedAverages = { precision: Number.NaN, recall: Number.NaN, f1: Number.NaN, support: 0 }

export const conllevalFamily: Family = {
  conlleval({ input, params }) {
    const report = conlleval(input.lines, commandLine(params.options))
    const printed = (value: number) => formatFixed(value, 2)
    const scores = (row: ConllevalScores) => ({
      precision: printed(row.precision),
      recall: printed(row.recall),
      fb1: printed(row.fb1),
    })
    return {
      stdout: report.stdout,
      tokens: report.tokens,
      gold_phrases: report.goldPhrases,
      found_phrases: report.foundPhrases,
      correct_phrases: report.correctPhrases,
      accuracy: printed((100 * report.correctTags) / report.tokens),
      ...scores(report.overall),
      types: report.types.map((row) => ({ type: row.type, ...scores(row), found: row.found })),
    }
  },
}

function commandLine(words: readonly string[]): ConllevalOptions {
  const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined)
  return {
    latex: words.includes('-l'),
    raw: words.includes('-r'),
    delimiter: after('-d'),
    outside: after('-o'),
  }
}

const spans = (documents: never[], loader: string): LabelledSpan[][] =>
  loader === 'list' ? documents.map(tagSpans) : documents

function nervaluate(
  compute: (gold: LabelledSpan[][], predicted: LabelledSpan[][], testCase: GoldenCase) => NervaluateReport,
): Family {
  return {
    nervaluate(testCase) {
      const { input, params } = testCase
      const report = compute(spans(input.true, params.loader), spans(input.pred, params.loader), testCase)
      return { overall: report.overall, by_type: report.byType }
    },
  }
}

export const nervaluateFamilies: Readonly<Record<string, Family>> = {
  'ner-nervaluate': nervaluate((gold, predicted, { params }) =>
    nervaluateCurrent(gold, predicted, {
      tags: params.tags,
      minOverlapPercentage: params.min_overlap_percentage,
    }),
  ),
  'ner-nervaluate-classic': nervaluate((gold, predicted, { params }) =>
    nervaluateClassic(gold, predicted, params.tags, '0.3.1'),
  ),
  'ner-nervaluate-0.1.8': nervaluate((gold, predicted, { params }) =>
    nervaluateClassic(gold, predicted, params.tags, '0.1.8'),
  ),
}
