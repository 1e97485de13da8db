import { countInWords, countOf, sentenceCase } from '../../format/count'
import type { AnalysisView, StudyAnalysis } from '../analysis/analysis'
import { alwaysFirst } from './always-first'
import type { ArmPair } from './arm-pairs'
import { contrastOn } from './contrast'
import type { Finding } from './finding'

/** What a study says of two arms, in a sentence and what it rests on. */
export interface StudyStatement {
  readonly claim: string
  readonly ground: string
}

/** Whose method corrects p over the axes of a pair. */
export const corrections: Record<StudyAnalysis['settings']['multiplicity'], string> = {
  holm: 'Holm’s correction',
  bonferroni: 'Bonferroni’s correction',
  'benjamini-hochberg': 'Benjamini and Hochberg’s correction',
}

const orders: readonly Finding[] = ['better', 'worse', 'higher', 'lower', 'tie']
const words: Record<Finding, string> = {
  better: 'better on',
  worse: 'worse on',
  higher: 'higher on',
  lower: 'lower on',
  tie: 'tied on',
}

/** The sentence before the results: on how many axes the ratings tell two arms apart. Axes are counted, never averaged. */
export function studyStatement(
  { arms, settings }: Pick<StudyAnalysis, 'arms' | 'settings'>,
  view: AnalysisView,
  pair: ArmPair | null,
  armPairs: readonly ArmPair[],
): StudyStatement {
  if (view.n.ratings === 0)
    return { claim: 'No ratings yet.', ground: 'Results need at least one that counts.' }
  const restsOn = `${sentenceCase(countOf(view.n.ratings, 'rating'))} of ${countOf(view.n.items, 'item')} by ${countOf(view.n.raters, 'rater')}.`
  if (!pair)
    return {
      claim:
        arms.length < 2 ? 'One source of answers: nothing to compare.' : 'No two sources are compared here.',
      ground: restsOn,
    }
  const nameOf = (id: string) => arms.find((arm) => arm.id === id)?.name ?? id
  const findings = view.axes.flatMap((axis) => contrastOn(axis, pair, settings.level)?.finding ?? [])
  const names = `${nameOf(pair.a)} against ${nameOf(pair.b)}`
  if (findings.length === 0) return { claim: `${names}: nothing was tested.`, ground: restsOn }
  const others = armPairs.length > 1 ? ` ${otherPairs(view, armPairs, settings.level)}` : ''
  const [only] = findings
  if (only && findings.length === 1) return { claim: `${names}: ${only}.`, ground: restsOn + others }
  const counts = orders.flatMap((finding) => {
    const count = findings.filter((found) => found === finding).length
    if (count === findings.length) return [`${words[finding]} all ${countOf(count, 'axis', 'axes')}`]
    return count === 0 ? [] : [`${words[finding]} ${countInWords(count)}`]
  })
  const all = counts.length === 1 ? '' : ` of ${countOf(findings.length, 'axis', 'axes')}`
  const correction =
    findings.length > 1 ? ` After ${corrections[settings.multiplicity]} over the axes of this pair.` : ''
  const first = alwaysFirst(view)
  const confounded =
    first === null || findings.every((finding) => finding === 'tie')
      ? ''
      : `, if it did not matter that ${nameOf(first)} was always shown first`
  return {
    claim: `${names}: ${joined(counts)}${all}${confounded}.`,
    ground: restsOn + correction + others,
  }
}

/** How many of all pairs differ on some axis: with many of them, the one shown first is only one. */
function otherPairs(view: AnalysisView, armPairs: readonly ArmPair[], level: number): string {
  const found = armPairs.filter((pair) =>
    view.axes.some((axis) => {
      const finding = contrastOn(axis, pair, level)?.finding ?? 'tie'
      return finding !== 'tie'
    }),
  )
  const differ =
    found.length === 0
      ? 'none differs on any axis'
      : `${countInWords(found.length)} ${found.length === 1 ? 'differs' : 'differ'} on some axis`
  // corrected over axes alone: of many pairs some differ by chance
  const byChance =
    found.length > 0 && armPairs.length >= 5
      ? `, so of pairs of equal sources up to one in ${Math.round(1 / (1 - level))} would`
      : ''
  return `Of all ${countOf(armPairs.length, 'pair')} of sources ${differ}; each pair is corrected by itself${byChance}.`
}

/** "a, b and c". */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
