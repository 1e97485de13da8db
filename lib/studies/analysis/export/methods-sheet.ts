import { countInWords, countOf, formatCount, formatShare, sentenceCase } from '../../../format/count'
import { formatValue } from '../../../format/estimate'
import { formatP } from '../../../format/p-value'
import { isComparison } from '../../instruments/comparison'
import type { Instrument } from '../../instruments/instrument'
import { wordingSentences } from '../../instruments/wording'
import type { StudyPlan } from '../../plan/plan'
import type { StudyAnalysis } from '../analysis'
import { differenceWords } from '../difference-words'
import { groupBy } from '../pairs'
import { permutationWords } from '../permutation-words'

/** What the platform knows of how a study was run. */
export interface MethodsFacts {
  readonly title: string
  readonly slug: string
  readonly instrument: Instrument
  readonly instrumentVersion: number
  readonly plan: StudyPlan
  /** 32 hexadecimal digits. */
  readonly seed: string
  readonly consentVersion: number | null
  readonly launchedAt: Date | null
  readonly closedAt: Date | null
  /** Ratings were made elsewhere. */
  readonly importedFrom: string | null
  /** How often somebody looked behind the blinding while the study was open. */
  readonly unblindings: number
  readonly resultsVersion: number
  readonly raters: readonly {
    readonly group: string
    readonly profession: string | null
    readonly specialty: string | null
    readonly country: string | null
    readonly isVerified: boolean
  }[]
}

/** A gap the authors fill: the platform does not know it, and guesses nothing. */
const gap = (what: string) => `[to be written: ${what}]`
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? 'not recorded'

/**
 * The methods of a study in sentences for its paper, in Markdown, with gaps where only the authors know. The headings
 * follow what reporting guidelines ask for (TRIPOD-LLM, CHART, GRRAS, HEDS): a list of what to say, no mark of quality.
 */
export function methodsSheet(facts: MethodsFacts, analysis: StudyAnalysis): string {
  const sections: [heading: string, sentences: readonly string[]][] = [
    ['Aim and design', design(facts, analysis)],
    ['Questions and answers', material(facts, analysis)],
    ['Instrument', instrument(facts)],
    ['Raters', raters(facts, analysis)],
    ['Assignment and blinding', assignment(facts, analysis)],
    ['Quality of ratings', quality(analysis)],
    ['Statistical analysis', statistics(analysis)],
    ['Limits that the data show', limits(analysis)],
  ]
  const body = sections.map(([heading, sentences]) => `## ${heading}\n\n${sentences.join(' ')}`)
  const source = `Study \`${facts.slug}\`, results version ${facts.resultsVersion}, seed \`${facts.seed}\`.`
  return `# Methods: ${facts.title}\n\n${body.join('\n\n')}\n\n${source}\n`
}

function design(
  { instrument: { mode, unit }, launchedAt, closedAt, importedFrom }: MethodsFacts,
  { arms }: StudyAnalysis,
) {
  const shown = {
    independent: 'Each answer was rated by itself',
    pairwise: 'Answers were compared in pairs',
    ranking: 'Answers to a question were ranked against each other',
    'span-annotation': 'Passages of each answer were marked and rated',
  }[mode]
  return [
    gap('the question the study answers, and whether the protocol was registered'),
    `${shown} (one judgement is about: ${unit}).`,
    `${sentenceCase(countOf(arms.length, 'source'))} of answers took part: ${arms.map(({ name, kind }) => `${name}${kind === 'clinician' ? ' (clinicians)' : ''}`).join(', ')}.`,
    importedFrom === null
      ? `Ratings were collected from ${day(launchedAt)} to ${day(closedAt)}.`
      : `Ratings were made elsewhere (${importedFrom}) and imported; how they were collected is described there.`,
  ]
}

function material(
  { instrument: { contextShown, referenceShown } }: MethodsFacts,
  { all, arms }: StudyAnalysis,
) {
  const lengths = arms.flatMap(({ name, medianLength }) =>
    medianLength === null ? [] : [`${name} ${formatCount(medianLength)}`],
  )
  const beside = [...(contextShown ?? []), ...(referenceShown ? [referenceShown] : [])]
  return [
    `${sentenceCase(countOf(all.n.questions, 'question'))} gave ${countOf(all.n.items, 'item')} to rate.`,
    gap(
      'where the questions come from and how they were chosen, and how each system was run: version, prompt, decoding, date',
    ),
    beside.length > 0 ? `Raters also saw: ${beside.join(', ')}.` : '',
    lengths.length > 0 ? `Median length of answers in characters: ${lengths.join(', ')}.` : '',
  ].filter(Boolean)
}

function instrument({ instrument: used, instrumentVersion }: MethodsFacts) {
  const { title, citation, axes } = used
  const against = axes.filter((axis) => isComparison(used, axis) && axis.favourable[0] === 'not-selected')
  return [
    `The instrument was ${title} (version ${instrumentVersion}), after ${citation.authors} ${citation.year}, ${citation.venue}${citation.doi ? `, doi:${citation.doi}` : ''}, with ${countOf(axes.length, 'axis', 'axes')}.`,
    ...wordingSentences(axes),
    against.length > 0
      ? `On ${against.map(({ label }) => label).join(', ')} being picked counts against an answer.`
      : '',
    'It is not a validated measuring instrument unless the publication says so.',
  ].filter(Boolean)
}

function raters({ raters: people, consentVersion, plan }: MethodsFacts, { all }: StudyAnalysis) {
  const counted = (read: (rater: MethodsFacts['raters'][number]) => string | null) =>
    [...groupBy(people, read)]
      .flatMap(([value, of]) => (value === null ? [] : [`${value} ${of.length}`]))
      .join(', ')
  const verified = people.filter(({ isVerified }) => isVerified).length
  const pay = plan.payPerHour
  return [
    `${sentenceCase(countOf(all.n.raters, 'rater'))} gave ${countOf(all.n.ratings, 'rating')}.`,
    people.length > 0 ? `By group: ${counted(({ group }) => group)}.` : '',
    counted(({ profession }) => profession)
      ? `By profession: ${counted(({ profession }) => profession)}.`
      : '',
    counted(({ specialty }) => specialty) ? `By specialty: ${counted(({ specialty }) => specialty)}.` : '',
    counted(({ country }) => country) ? `By country: ${counted(({ country }) => country)}.` : '',
    verified > 0 ? `A curator had checked the statements of ${verified}.` : '',
    consentVersion === null ? '' : `They agreed to version ${consentVersion} of the consent text.`,
    pay ? `Payment was ${pay.amount} ${pay.currency} per hour.` : '',
    gap('how raters were found, what training they had, ethics approval'),
  ].filter(Boolean)
}

function assignment({ plan, importedFrom, unblindings }: MethodsFacts, { all, blinding }: StudyAnalysis) {
  const perItem = all.ratingsPerItem
    .map(([ratings, items]) => `${ratings} (${formatCount(items)})`)
    .join(', ')
  if (importedFrom !== null)
    return [
      `Ratings per item (number of items): ${perItem}.`,
      gap('assignment of items to raters, order, blinding'),
    ]
  const allocation = {
    all: 'Every rater was to rate every item',
    blocks: `Items were given to ${plan.ratersPerItem} raters each in blocks that balance the pairs of raters`,
    queue: `Items were given to ${plan.ratersPerItem} raters each, to whoever came next`,
  }[plan.allocation]
  const arms = {
    'same-rater': 'one rater rated all arms of a question',
    'never-same-rater': 'nobody rated two arms of one question',
    free: 'arms were given out freely',
  }[plan.arms]
  return [
    `${allocation}; ${arms}.`,
    `Ratings per item (number of items): ${perItem}.`,
    'Order of items and sides were drawn for each rater from a stored seed.',
    'Raters saw neither who had written an answer nor anything that is equal for two answers of one source; nobody rated an own answer or system.',
    unblindings === 0
      ? 'Nobody looked behind the blinding before the study was closed.'
      : `The blinding was lifted ${unblindings} times before the study was closed, which is logged.`,
    ...blindingSentences(blinding),
  ]
}

function blindingSentences(check: StudyAnalysis['blinding']): string[] {
  if (!check) return ['Raters were not asked whether they could tell the sources apart.']
  const { couldTell, guesses, unsure, right, rightByChance, p, test } = check
  const sentences: string[] = []
  if (couldTell)
    sentences.push(
      `Asked at the end whether they could tell the sources apart, of ${countOf(couldTell.no + couldTell.sometimes + couldTell.mostly, 'rater')} ${countInWords(couldTell.mostly)} said mostly, ${countInWords(couldTell.sometimes)} sometimes, ${countInWords(couldTell.no)} that they could not.`,
    )
  if (right) {
    const decided = guesses - unsure
    const chance = rightByChance === null ? '' : `, ${formatValue(rightByChance, 'proportion')} % by chance`
    const tested =
      p === null
        ? ''
        : `; ${test === 'Fisher exact' ? 'Fisher’s exact test' : 'exact test with raters as strata'}, ${formatP(p)}`
    sentences.push(
      `Shown ${countOf(guesses, 'answer')} once more, drawn from a stored seed, and asked whether a person or a model had written each, raters were right in ${formatShare(Math.round(right.value * decided), decided)} of ${decided} decided guesses${chance}${tested}.`,
    )
  }
  return sentences
}

function quality({ reliability, exclusions, ratingsByKind, all }: StudyAnalysis) {
  const gold = reliability.gold.reduce(
    (sum, { answers, right }) => ({ answers: sum.answers + answers, right: sum.right + right }),
    { answers: 0, right: 0 },
  )
  const labelOf = (axis: string) => all.axes.find(({ id }) => id === axis)?.label ?? axis
  const repeats = reliability.repeats.map(
    ({ axis, agreeing, pairs }) => `${labelOf(axis)} ${agreeing} of ${pairs}`,
  )
  return [
    ratingsByKind.calibration > 0
      ? `A calibration round came first (${ratingsByKind.calibration} ratings).`
      : '',
    gold.answers > 0
      ? `Hidden items of known answer were answered rightly in ${gold.right} of ${gold.answers} cases.`
      : '',
    repeats.length > 0 ? `Hidden repeats agreed with the first rating: ${repeats.join(', ')}.` : '',
    all.medianActiveSeconds === null
      ? ''
      : `The median active time for a rating was ${Math.round(all.medianActiveSeconds)} seconds.`,
    exclusions.length === 0
      ? 'Nothing was excluded.'
      : `Excluded, with results shown with and without: ${exclusions.map(({ rater, reason, ratings, isPredeclared }) => `${rater}, ${countOf(ratings, 'rating')} (${reason.replace(/\.$/, '')}; ${isPredeclared ? 'declared beforehand' : 'declared afterwards'})`).join('; ')}.`,
  ].filter(Boolean)
}

function statistics(analysis: StudyAnalysis) {
  const { settings, groups, all } = analysis
  const { level, replicates, multiplicity } = settings
  const correction = {
    holm: 'Holm’s method',
    bonferroni: 'Bonferroni’s method',
    'benjamini-hochberg': 'Benjamini and Hochberg’s method',
  }[multiplicity]
  const kinds = new Set(all.axes.map(({ kind }) => kind))
  return [
    'Every axis is analysed by itself; no axes are combined into one score.',
    `Intervals cover ${Math.round(level * 100)} %: Wilson’s for shares, with items and all their ratings as clusters where an item has several, and percentile bootstrap intervals over items for means and differences (${formatCount(replicates)} replicates); beside them, with five raters or more, a pigeonhole bootstrap over items and raters.`,
    kinds.has('choice')
      ? 'Arms are compared on the questions both answered by permuting them within each question, mean scores by Wilcoxon’s signed-rank test.'
      : '',
    kinds.has('comparison') || kinds.has('ranking')
      ? `Preferences keep their ties; two arms are compared by flipping them within questions, several by Bradley and Terry’s model with ties as half a win and simultaneous rank sets.`
      : '',
    differenceWords(analysis) ?? '',
    permutationWords(all, settings) ?? '',
    `p-values are adjusted over the axes of a pair of arms by ${correction}.`,
    '"Cannot rate" and the like leave the denominator and are counted apart.',
    'Agreement is given as raw agreement, Krippendorff’s alpha by scale, Randolph’s kappa and Gwet’s AC1.',
    groups.length > 0
      ? `Rater groups (${groups.map(({ group }) => group).join(', ')}) are reported apart as well as together.`
      : '',
  ].filter(Boolean)
}

function limits({ all, groups, settings }: StudyAnalysis) {
  const single = all.axes.filter(({ agreement }) => agreement !== null && agreement.n.pairable === 0)
  const chance = all.axes.flatMap(({ label, agreement }) => {
    const alpha = agreement?.alpha.at(-1)?.coefficient
    if (!alpha || alpha.value === null || (alpha.interval?.low ?? alpha.value) > 0) return []
    return [`${label} (${formatValue(alpha.value, 'correlation')})`]
  })
  const sides = all.axes.flatMap((axis) =>
    axis.kind === 'comparison' && axis.sides.p < 1 - settings.level
      ? [`${axis.label} (${axis.sides.first} to ${axis.sides.second})`]
      : [],
  )
  const found = [
    single.length > 0
      ? `No item was rated twice on ${single.map(({ label }) => label).join(', ')}, so agreement is unknown there.`
      : '',
    chance.length > 0
      ? `Agreement cannot be told from chance on ${chance.join(', ')}; means and shares on these axes say little of the answers.`
      : '',
    sides.length > 0
      ? `The side shown first and the other were not preferred equally often on ${sides.join(', ')}.`
      : '',
    groups.length > 0
      ? 'Rater groups may differ; the pooled numbers are a mixture in the proportion of their ratings.'
      : '',
  ].filter(Boolean)
  return [...(found.length > 0 ? found : ['None of those looked for.']), gap('other limits')]
}
