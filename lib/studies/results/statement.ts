import { countInWords, countOf, sentenceCase } from '../../format/count'
import type { AnalysisView, StudyAnalysis } from '../analysis/analysis'
import type { ArmPair } from './arm-pairs'
import { contrastOn } from './contrast'
import type { Finding } from './finding'

/** What a study says of two arms, in a sentence and what it rests on. */
export interface StudyStatement {
  readonly claim: string
  readonly ground: string
}

const corrections: Record<StudyAnalysis['settings']['multiplicity'], string> = {
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
  const counts = orders.flatMap((finding) => {
    const count = findings.filter((found) => found === finding).length
    return count === 0 ? [] : [`${words[finding]} ${countInWords(count)}`]
  })
  const correction =
    findings.length > 1 ? ` After ${corrections[settings.multiplicity]} over the axes of this pair.` : ''
  return {
    claim: `${names}: ${joined(counts)} of ${countOf(findings.length, 'axis', 'axes')}.`,
    ground: restsOn + correction,
  }
}

/** "a, b and c". */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
