import { type SumMetric, statisticAt } from '../metric'
import { ratioMetric } from './ratio'

const source = 'BioASQ Evaluation-Measures, EvaluatorTask1b, phase B (commit 8c8e6890)'

export const bioasqYesNoAccuracy = ratioMetric({
  id: 'bioasq-yesno-accuracy',
  title: 'Yes/no accuracy',
  description: 'Share of yes/no questions answered correctly; a missing answer is wrong.',
  source,
  numerator: 'yesno:right',
  denominator: 'yesno:count',
  isProportion: true,
})

export const bioasqStrictAccuracy = ratioMetric({
  id: 'bioasq-strict-accuracy',
  title: 'Strict accuracy',
  description: 'Share of factoid questions whose first candidate is right.',
  source,
  numerator: 'factoid:strict',
  denominator: 'factoid:count',
  isProportion: true,
})

export const bioasqLenientAccuracy = ratioMetric({
  id: 'bioasq-lenient-accuracy',
  title: 'Lenient accuracy',
  description: 'Share of factoid questions with a right answer among the candidates.',
  source,
  numerator: 'factoid:lenient',
  denominator: 'factoid:count',
  isProportion: true,
})

export const bioasqMrr = ratioMetric({
  id: 'bioasq-mrr',
  title: 'Mean reciprocal rank of factoid answers',
  description: 'Mean over factoid questions of 1 / rank of the first right candidate, 0 without one.',
  source,
  numerator: 'factoid:reciprocal-rank',
  denominator: 'factoid:count',
})

const listMean = (part: 'precision' | 'recall' | 'f1', title: string) =>
  ratioMetric({
    id: `bioasq-list-${part}`,
    title,
    description: `Mean over list questions of each question's own ${part === 'f1' ? 'F1' : part}; an empty answer scores 0.`,
    source,
    numerator: `list:${part}`,
    denominator: 'list:count',
  })

export const bioasqListPrecision = listMean('precision', 'Mean precision of lists')
export const bioasqListRecall = listMean('recall', 'Mean recall of lists')
export const bioasqListF1 = listMean('f1', 'Mean F1 of lists')

const facts = { kind: 'sum', unit: 'proportion', range: [0, 1], higherIsBetter: true, source } as const
const needed = ['yes:right', 'yes:wrong', 'no:right', 'no:wrong', 'yesno:count']

/** F1 of yes and of no from sums; a wrong answer of any kind counts as the opposite label. Null without questions. */
function yesNoF1(layout: readonly string[]): (sums: ArrayLike<number>, of: 'yes' | 'no') => number | null {
  const [yesRight, yesWrong, noRight, noWrong, count] = needed.map((name) => statisticAt(layout, name)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return (sums, of) => {
    if (sums[count] === 0) return null
    const right = sums[of === 'yes' ? yesRight : noRight]!
    const whole = 2 * right + sums[yesWrong]! + sums[noWrong]!
    return whole === 0 ? 0 : (2 * right) / whole
  }
}

export const bioasqYesNoMacroF1: SumMetric = {
  ...facts,
  id: 'bioasq-yesno-macro-f1',
  title: 'Yes/no macro F1',
  description:
    'Mean of the F1 of "yes" and of "no". A wrong answer of any kind, also a missing one, counts as the opposite label; a label without questions or errors has F1 0. Undefined without yes/no questions (the official code gives 0).',
  formula: '(F1 of yes + F1 of no) / 2',
  compile(layout) {
    const f1 = yesNoF1(layout)
    return (sums) => {
      const yes = f1(sums, 'yes')
      return yes === null ? null : (yes + f1(sums, 'no')!) / 2
    }
  },
}

const oneLabel = (label: 'yes' | 'no'): SumMetric => ({
  ...facts,
  id: `bioasq-yesno-f1-${label}`,
  title: `F1 of "${label}"`,
  description: `F1 of the answer "${label}"; a wrong answer of any kind counts as the opposite label.`,
  formula: '2 right / (2 right + wrong answers of both labels)',
  compile(layout) {
    const f1 = yesNoF1(layout)
    return (sums) => f1(sums, label)
  },
})

export const bioasqYesNoF1Yes = oneLabel('yes')
export const bioasqYesNoF1No = oneLabel('no')
