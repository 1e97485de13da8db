import { countInWords, countOf, formatShare, sentenceCase } from '../../format/count'
import { formatP } from '../../format/p-value'
import type { AnalysisView, AxisResult, StudyAnalysis } from '../analysis/analysis'
import { alwaysFirst } from './always-first'
import type { ArmPair } from './arm-pairs'
import { contrastOn } from './contrast'
import { adjustedError } from './permutations'
import { joined } from './statement'

/** What a reader must hold against the numbers of a view, in sentences; the worst first. */
export function cautionsOf(
  { arms, settings, blinding }: Pick<StudyAnalysis, 'arms' | 'settings' | 'blinding'>,
  view: AnalysisView,
  pair: ArmPair | null,
): string[] {
  const nameOf = (id: string) => arms.find((arm) => arm.id === id)?.name ?? id
  return [
    atChance(view),
    fewQuestions(view),
    oneRater(view),
    ratedOnce(view),
    otherRaters(view, pair, nameOf),
    ties(view),
    oneSided(view, nameOf),
    sidePreferred(view, settings),
    notBlinded(blinding, settings),
    leftOut(view),
    nearlyDecided(view, pair, settings),
  ].filter((caution) => caution !== null)
}

const withPanels = (axes: readonly AxisResult[]) =>
  axes.flatMap(({ label, agreement }) =>
    agreement && agreement.n.pairable > 0 ? [{ label, agreement }] : [],
  )

/** Axes whose agreement is no more than the shares of their options would give by chance. */
function atChance({ axes }: AnalysisView): string | null {
  const panels = withPanels(axes)
  const found = panels.filter(({ agreement }) => {
    const alpha = agreement.alpha.at(-1)?.coefficient
    return alpha !== undefined && alpha.value !== null && (alpha.interval?.low ?? alpha.value) <= 0
  })
  if (found.length === 0) return null
  const raw = found.flatMap(({ agreement }) => agreement.raw.value ?? []).sort((a, b) => a - b)
  const [low = 0, high = 0] = [raw[0], raw.at(-1)]
  const range =
    raw.length > 1
      ? `between ${formatShare(low, 1)} and ${formatShare(high, 1)} of the time`
      : `${formatShare(low, 1)} of the time`
  const names = joined(found.map(({ label }) => `“${label}”`))
  const where =
    found.length < panels.length
      ? `On ${countInWords(found.length)} of ${countOf(panels.length, 'axis', 'axes')} (${names})`
      : panels.length === 1
        ? 'Here'
        : `On every axis (${names})`
  return `${where} raters agree no more than chance would make them, given how often each option was chosen: they chose alike ${range}, and the interval of Krippendorff’s alpha holds zero or less.`
}

/** Below this the bootstrap of questions is too narrow, by much below ten (`npm run simulate -- clusters`). */
const fewestQuestions = 20

function fewQuestions({ n }: AnalysisView): string | null {
  if (n.questions >= fewestQuestions || n.questions === 0) return null
  return `There ${n.questions === 1 ? 'is' : 'are'} only ${countOf(n.questions, 'question')}: intervals of differences and means come from resampling questions and are ${n.questions < 10 ? 'much ' : ''}too narrow here. Shares have intervals that hold for few.`
}

const oneRater = ({ n }: AnalysisView): string | null =>
  n.raters === 1
    ? 'All ratings are one person’s: what another would say of the same answers is not known.'
    : null

function ratedOnce({ ratingsPerItem, n }: AnalysisView): string | null {
  const once = ratingsPerItem.find(([times]) => times === 1)?.[1] ?? 0
  if (once === 0) return null
  return once === n.items
    ? 'Every item was rated once, so how far raters agree is not known.'
    : `${sentenceCase(countInWords(once))} of ${countOf(n.items, 'item')} ${once === 1 ? 'was' : 'were'} rated once: agreement is known from the others alone.`
}

/**
 * Where arms have raters of their own, stricter raters look like worse answers: with a severity of one in log-odds, equal
 * arms are told apart in a third of studies (`npm run simulate -- studies`).
 */
function otherRaters(
  { axes }: AnalysisView,
  pair: ArmPair | null,
  nameOf: (arm: string) => string,
): string | null {
  if (!pair) return null
  const [least] = axes
    .flatMap((axis) => (axis.kind === 'choice' ? axis.contrasts : []))
    .flatMap(({ a, b, raters }) => (a === pair.a && b === pair.b && raters ? [raters] : []))
    .sort((x, y) => x.both / x.all - y.both / y.all)
  if (!least || least.both * 2 >= least.all) return null
  const both =
    least.both === 0
      ? 'nobody rated both'
      : `only ${countInWords(least.both)} of ${countOf(least.all, 'rater')} rated both`
  return `${nameOf(pair.a)} and ${nameOf(pair.b)} were rated by different people (${both}): that some are stricter than others looks like a difference of the answers, and neither p nor the interval over questions allows for it.`
}

/** Ties are outcomes: where they are most of the votes, who won the rest is the smaller part of the result. */
function ties({ axes }: AnalysisView): string | null {
  const votes = axes.flatMap((axis) => (axis.kind === 'comparison' ? [axis.sides] : []))
  const total = votes.reduce((sum, { first, second, ties }) => sum + first + second + ties, 0)
  const tied = votes.reduce((sum, side) => sum + side.ties, 0)
  if (total === 0 || tied * 2 < total) return null
  return `${formatShare(tied, total)} of all judgements are ties; they stay in every share.`
}

function oneSided(view: AnalysisView, nameOf: (arm: string) => string): string | null {
  const arm = alwaysFirst(view)
  return arm === null
    ? null
    : `On every axis the picks of the side shown first are exactly those of ${nameOf(arm)}, so it seems to have stood there always: a liking for the side and one for the answers cannot be told apart.`
}

/** Sides that are not picked alike; each axis is a test of its own, so the limit is shared among them. */
function sidePreferred(view: AnalysisView, { level }: StudyAnalysis['settings']): string | null {
  const compared = view.axes.flatMap((axis) => (axis.kind === 'comparison' ? [axis] : []))
  if (alwaysFirst(view) !== null) return null
  const found = compared.filter(({ sides }) => sides.p * compared.length < 1 - level)
  if (found.length === 0) return null
  const each = found.map(({ label, sides }) => `“${label}” (${sides.first} to ${sides.second})`)
  return `The answer shown first and the one shown second were not picked equally often on ${joined(each)}: unless both sources stood on either side as often, this is part of their difference.`
}

function notBlinded(check: StudyAnalysis['blinding'], { level }: StudyAnalysis['settings']): string | null {
  if (!check?.right || check.p === null || check.p >= 1 - level) return null
  const chance = check.rightByChance === null || check.right.value > check.rightByChance ? 'more' : 'less'
  return `Asked at the end whether a model or a person had written an answer, raters were right ${chance} often than chance would have it (${formatP(check.p)}): what they thought of the source may be part of what they said of the answers.`
}

function leftOut({ axes }: AnalysisView): string | null {
  const found = axes.flatMap((axis) => {
    if (axis.kind !== 'choice') return []
    const missing = axis.arms.reduce((sum, arm) => sum + arm.missing, 0)
    const total = missing + axis.arms.reduce((sum, arm) => sum + arm.n.ratings, 0)
    return missing * 10 >= total && missing > 0 ? [{ label: axis.label, missing, total }] : []
  })
  if (found.length === 0) return null
  const each = found.map(({ label, missing, total }) => `${formatShare(missing, total)} on “${label}”`)
  return `“Cannot rate” and the like are outside the shares and were chosen often: ${joined(each)}.`
}

/** Permutations are drawn: where the corrected p lies within their noise of the limit, another draw could decide otherwise. */
function nearlyDecided(
  { axes }: AnalysisView,
  pair: ArmPair | null,
  settings: StudyAnalysis['settings'],
): string | null {
  const { level } = settings
  if (!pair) return null
  const found = axes.filter((axis) => {
    const difference = contrastOn(axis, pair, level)?.difference
    if (!difference || difference.pAdjusted === null) return false
    return Math.abs(difference.pAdjusted - (1 - level)) < 2 * adjustedError(difference, settings)
  })
  if (found.length === 0) return null
  const names = joined(found.map(({ label }) => `“${label}”`))
  return `On ${names} the corrected p lies so near ${(1 - level).toFixed(2)} that other random permutations could decide otherwise.`
}
