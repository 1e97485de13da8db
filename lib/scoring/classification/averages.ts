/** Counts of one class: right predictions, all predictions of it, gold instances of it. */
export interface ClassCount {
  readonly tp: number
  readonly predicted: number
  readonly gold: number
}

export interface ClassScores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Gold instances. */
  readonly support: number
}

export type ZeroDivision = 0 | 1

export interface AveragedScores {
  /** One per class, in the order given. */
  readonly perClass: readonly ClassScores[]
  readonly micro: ClassScores
  /** null without classes. */
  readonly macro: ClassScores | null
  readonly weighted: ClassScores
}

/**
 * Precision, recall and F1 per class with micro, macro and support-weighted averages, as scikit-learn and seqeval
 * compute them. An undefined precision or recall is `zeroDivision`; F1 is 0 as soon as one of them is 0.
 */
export function averageScores(counts: readonly ClassCount[], zeroDivision: ZeroDivision): AveragedScores {
  const perClass = counts.map((count) => classScores(count, zeroDivision))
  const total = counts.reduce(
    (sum, count) => ({
      tp: sum.tp + count.tp,
      predicted: sum.predicted + count.predicted,
      gold: sum.gold + count.gold,
    }),
    { tp: 0, predicted: 0, gold: 0 },
  )
  const ifNothing = total.predicted === 0 ? zeroDivision : 0
  return {
    perClass,
    micro: classScores(total, zeroDivision),
    macro:
      perClass.length === 0
        ? null
        : weightedMean(
            perClass,
            perClass.map(() => 1),
            total.gold,
          ),
    weighted:
      total.gold === 0
        ? { precision: ifNothing, recall: zeroDivision, f1: ifNothing, support: 0 }
        : weightedMean(
            perClass,
            perClass.map((scores) => scores.support),
            total.gold,
          ),
  }
}

/** Scores of one class. */
export function classScores({ tp, predicted, gold }: ClassCount, zeroDivision: ZeroDivision): ClassScores {
  const precision = predicted === 0 ? zeroDivision : tp / predicted
  const recall = gold === 0 ? zeroDivision : tp / gold
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, support: gold }
}

function weightedMean(
  rows: readonly ClassScores[],
  weights: readonly number[],
  support: number,
): ClassScores {
  const sum = { precision: 0, recall: 0, f1: 0, weight: 0 }
  rows.forEach((row, i) => {
    const weight = weights[i]!
    sum.precision += weight * row.precision
    sum.recall += weight * row.recall
    sum.f1 += weight * row.f1
    sum.weight += weight
  })
  return {
    precision: sum.precision / sum.weight,
    recall: sum.recall / sum.weight,
    f1: sum.f1 / sum.weight,
    support,
  }
}
