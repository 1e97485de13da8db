import type { AxisResult } from '@/lib/studies/analysis/analysis'
import { byRater, type ExampleAnalyses } from './analyses'
import type { FigureRule } from './figures'

const notes = 'example-clinical-notes'
const kqa = 'example-k-qa-preferences'
const summaries = 'example-question-summaries'
const facts = 'example-dialogue-facts'

const raterNamed = (number: string) => `R0${number}`
const slugOf = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '')

export const preferenceFigures: readonly FigureRule[] = [
  {
    pattern: /^aci-bench\/human-wanglab\/(rater\d|pooled)\/(\w+)-(preferred|win-rate)$/,
    find(all, who, arm, what) {
      const { arms } = noteRanking(all, who)
      const found = arms.find((ranks) => ranks.arm === arm)
      if (what === 'win-rate') return found?.bestOfDecided.value ?? null
      return found ? Math.round((found.bestAlone.value ?? 0) * found.n.ratings) : null
    },
  },
  {
    pattern: /^aci-bench\/human-wanglab\/(rater\d)\/(model|human)-model-tie$/,
    find(all, who, what) {
      const ties = noteRanking(all, who).bestSets.filter(({ arms }) => arms.length > 1)
      const isOfModels = (arms: readonly string[]) => arms.join(' ') === 'FT ICL'
      return ties
        .filter(({ arms }) => isOfModels(arms) === (what === 'model'))
        .reduce((sum, { count }) => sum + count, 0)
    },
  },
  {
    pattern: /^k-qa\/human-olaph\/(option-a|option-b|tie)-share$/,
    find: (all, option) => pooledShare(all, option),
  },
  {
    pattern: /^k-qa\/human-olaph\/expert(\d)\/tie$/,
    find: (all, expert) => pooledShare(all, 'tie', raterNamed(expert)),
  },
  {
    pattern: /^k-qa\/human-olaph\/([\w-]+)\/(option-a|option-b|tie)$/,
    find(all, criterion, option) {
      const axis = comparisons(all, kqa).find(({ label }) => slugOf(label) === criterion)
      const pair = axis?.pairs[0]
      return { 'option-a': pair?.pickedA, 'option-b': pair?.pickedB, tie: pair?.tie }[option]?.value ?? null
    },
  },
  {
    // published on −2 … 2, stored as −10 … 10
    pattern: /^meqsum-chq\/human-reader-study\/(\w+)-mean$/,
    find: (all, axis) => (pairOf(all, summaries, axis)?.score?.value ?? Number.NaN) / 5,
  },
  {
    pattern: /^meqsum-chq\/human-reader-study\/(\w+)-(model-preferred|tie|human-preferred)$/,
    find(all, axis, what) {
      const pair = pairOf(all, summaries, axis)
      const shares = { 'model-preferred': pair?.pickedA, tie: pair?.tie, 'human-preferred': pair?.pickedB }
      return shares[what as keyof typeof shares]?.value ?? null
    },
  },
  {
    pattern: /^plaba\/human-ratings\/(control-token|t5-base)\/(meaning|simplicity)$/,
    find(all, system, what) {
      const axis = all.axis('example-plaba-mu', what === 'meaning' ? 'meaning-preservation' : what, 'choice')
      const name = system === 't5-base' ? 'T5-base' : 'BART with control tokens'
      return axis.arms.find(({ arm }) => arm === name)?.score?.value ?? null
    },
  },
  {
    pattern: /^mts-dialog\/human-facts\/block(\d)-([\w-]+)$/,
    find: (all, block, fact) =>
      factAxis(all, fact).arms.find(({ arm }) => arm === `model ${block}`)?.score?.value ?? null,
  },
  {
    pattern: /^mts-dialog\/human-facts\/([\w-]+)-mean$/,
    find(all, fact) {
      const { arms } = factAxis(all, fact)
      const total = arms.reduce((sum, { n, score }) => sum + (score?.value ?? 0) * n.ratings, 0)
      return total / arms.reduce((sum, { n }) => sum + n.ratings, 0)
    },
  },
  {
    pattern: /^mts-dialog\/human-facts\/([\w-]+)-rouge1-pearson$/,
    find: (all, fact) =>
      all.analysis(facts).judges.find(({ axis }) => axis === factAxis(all, fact).id)?.pearson.value ?? null,
  },
]

const noteRanking = (all: ExampleAnalyses, who: string) =>
  who === 'pooled'
    ? all.axis(notes, 'preferred', 'ranking')
    : all.axis(notes, 'preferred', 'ranking', byRater(raterNamed(who.replace('rater', ''))))

type Comparison = Extract<AxisResult, { kind: 'comparison' }>
const comparisons = (all: ExampleAnalyses, slug: string, rater?: string): Comparison[] =>
  all
    .analysis(slug, rater === undefined ? undefined : byRater(rater))
    .all.axes.filter((axis): axis is Comparison => axis.kind === 'comparison')

const pairOf = (all: ExampleAnalyses, slug: string, axis: string) =>
  all.axis(slug, axis, 'comparison').pairs[0]

/** Share of an option over all axes together: a check of the whole table, not a result. */
function pooledShare(all: ExampleAnalyses, option: string, rater?: string): number {
  const place = ['option-a', 'tie', 'option-b'].indexOf(option)
  const counts = comparisons(all, kqa, rater).map(({ pairs }) => pairs[0]?.counts ?? [])
  const total = counts.flat().reduce((sum, count) => sum + count, 0)
  return counts.reduce((sum, own) => sum + (own[place] ?? 0), 0) / total
}

function factAxis(all: ExampleAnalyses, fact: string) {
  const id = fact
    .replace(/^factual/, 'factual-')
    .replace(/rate$/, '-rate')
    .replace('-correction', '')
  return all.axis(facts, id, 'choice')
}
