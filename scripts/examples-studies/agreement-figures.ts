import type { AgreementPanel } from '@/lib/studies/analysis/agreement-panel'
import { iccOfStandardised } from '@/lib/studies/analysis/judge-correlations'
import { groupBy } from '@/lib/studies/analysis/pairs'
import type { ExampleAnalyses, Reading } from './analyses'
import type { FigureRule } from './figures'

/** Coefficients by the names of the expected figures. */
function coefficientOf(panel: AgreementPanel | null, name: string): number | null {
  if (!panel) return null
  const [, level] = /^krippendorff-alpha-(\w+)$/.exec(name) ?? []
  if (level) return panel.alpha.find((alpha) => alpha.level === level)?.coefficient.value ?? null
  const [, a, b] = /^cohen-(\d)-(\d)$/.exec(name) ?? []
  if (a) {
    const named = (place: string | undefined) => `R0${Number(place) + 1}`
    return panel.pairs.find((pair) => pair.a === named(a) && pair.b === named(b))?.kappa.value ?? null
  }
  if (/^(mean-pairwise-|exact-)?agreement$/.test(name)) return panel.raw.value
  if (name === 'cohen-kappa') return panel.pairs[0]?.kappa.value ?? null
  if (name === 'fleiss-kappa') return panel.fleiss.value
  if (name.startsWith('randolph-kappa')) return panel.randolph.value
  if (name === 'gwet-ac1') return panel.ac1.value
  return name === 'unanimous' ? panel.unanimous : null
}

/** Contradiction against the rest, as an axis that follows from the labels. */
const contradicted: Reading = {
  name: 'contradicted or not',
  change: (data) => ({
    ...data,
    instrument: {
      ...data.instrument,
      derived: [
        {
          ...{ id: 'contradicted', from: 'relation' },
          map: { Entailment: 'no', Neutral: 'no', Contradiction: 'yes' },
        },
      ],
    },
  }),
}

/**
 * The expected figures of MSLR speak of pairs with two ratings or more. That matters for AC1 alone: by Gwet's definition,
 * which the analysis follows, single ratings too say how often a category is used (0.387 against 0.381).
 */
const ratedTwice: Reading = {
  name: 'rated twice',
  change(data) {
    const times = groupBy(data.ratings, ({ item }) => item)
    return { ...data, ratings: data.ratings.filter(({ item }) => (times.get(item)?.length ?? 0) > 1) }
  },
}

const kqa = 'example-k-qa-claims'
const medhelm = 'example-medhelm-clinicians'
const pairs = 'example-mslr-preferences'

export const agreementFigures: readonly FigureRule[] = [
  {
    pattern: /^ratings\/kqa-nli\/contradiction-binary\/(.+)$/,
    find: (all, name) => coefficientOf(all.axis(kqa, 'contradicted', 'choice', contradicted).agreement, name),
  },
  {
    pattern: /^ratings\/kqa-nli\/(\w+)\/(must-have-entailed|contradicted)$/,
    find(all, arm, what) {
      const axis = all.axis(kqa, 'relation', 'choice')
      if (what === 'contradicted') {
        const found = axis.decided[0]?.arms.find((decided) => decided.arm === arm)
        return found ? (found.counts[2] ?? 0) / found.units : null
      }
      const mustHave = axis.slices.find(({ value }) => value === 'Must_have')
      return mustHave?.decided[0]?.arms.find((decided) => decided.arm === arm)?.favourable?.value ?? null
    },
  },
  {
    pattern: /^ratings\/kqa-nli\/([\w-]+)$/,
    find: (all, name) => coefficientOf(all.axis(kqa, 'relation', 'choice').agreement, name),
  },
  { pattern: /^ratings\/medhelm\/icc3k\/(.+)$/, find: (all, sets) => juryIcc(all, sets) },
  {
    pattern: /^ratings\/medhelm\/mean\/(.+)\/(\w+)$/,
    find: (all, arm, axis) =>
      all.axis(medhelm, axis, 'choice').arms.find((choice) => choice.arm === arm)?.score?.value ?? null,
  },
  {
    pattern: /^ratings\/medhelm\/(\w+)\/([\w-]+)$/,
    find: (all, axis, name) => coefficientOf(all.axis(medhelm, axis, 'choice').agreement, name),
  },
  {
    // all answers as they stand, "cannot tell" among them
    pattern: /^ratings\/mslr\/facets\/(\w+)\/([\w-]+)$/,
    find(all, id, name) {
      const axis = all.axis('example-mslr-facets', id, 'choice')
      return coefficientOf(axis.agreementWithMissing ?? axis.agreement, name)
    },
  },
  {
    pattern: /^ratings\/mslr\/pairwise\/([\w-]+)$/,
    find: (all, name) => coefficientOf(all.axis(pairs, 'accuracy', 'comparison', ratedTwice).agreement, name),
  },
  {
    pattern: /^ratings\/mslr\/(win-rate|bradley-terry)\/(\w+)$/,
    find(all, what, arm) {
      const { strengths } = all.axis(pairs, 'accuracy', 'comparison')
      const found = strengths.arms.find((strength) => strength.arm === arm)
      return (what === 'win-rate' ? found?.winRate.value : found?.strength) ?? null
    },
  },
  {
    pattern: /^ratings\/mslr\/position-bias-p$/,
    find: (all) => all.axis(pairs, 'accuracy', 'comparison').sides.p,
  },
]

/** The published agreement with the jury: mean of the three axes and of the clinicians, standardised, ICC(3,k). */
function juryIcc(all: ExampleAnalyses, sets: string): number | null {
  const { ratings, judgeScores, questions } = all.data(medhelm)
  const datasets = new Map(questions.map(({ id, fields }) => [id, String(fields['dataset'])]))
  const wanted = sets === 'all' ? [...datasets.values()] : sets.split('+')
  const of = [...datasets].filter(([, dataset]) => wanted.includes(dataset)).map(([id]) => id)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const clinicians = of.map((question) =>
    mean(
      ratings
        .filter((rating) => rating.question === question)
        .map(({ values }) => mean(Object.values(values).map((answer) => Number(answer.values[0])))),
    ),
  )
  const jury = of.map((question) =>
    mean(judgeScores.filter((score) => score.question === question).map(({ value }) => value)),
  )
  return iccOfStandardised(clinicians, jury).value
}
