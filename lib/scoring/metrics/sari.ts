import { runAt } from '../generation/measures/measure'
import { easseSariLayout } from '../generation/measures/sari'
import {
  type EasseSariOptions,
  easseSariDefaults,
  easseSariPart,
  sariOperations,
} from '../generation/sari-easse'
import { type SumMetric, statisticAt } from '../metric'
import { ratioMetric } from './ratio'

type Operation = (typeof sariOperations)[number]

function easseMetric(
  id: string,
  title: string,
  what: string,
  operations: readonly Operation[],
  options: EasseSariOptions = easseSariDefaults,
): SumMetric {
  return {
    kind: 'sum',
    id,
    title,
    unit: 'proportion',
    range: [0, 1],
    higherIsBetter: true,
    description: `${what} Counts are summed over the corpus as EASSE does; undefined ratios are 0. Not comparable with SARI averaged over sentences.`,
    formula: options.paperVersion
      ? 'mean over operations of F1 of the means over n = 1 … 4 of precision and recall'
      : 'mean over operations of the mean over n = 1 … 4 of F1(n)',
    source: 'Xu et al. (2016); Alva-Manchego et al. (2019), EASSE 0.2.4',
    compile(layout) {
      const at = runAt(layout, easseSariLayout)
      const count = statisticAt(layout, 'count')
      return (sums) => {
        if (sums[count] === 0) return null
        let total = 0
        for (const operation of operations) total += easseSariPart(sums, operation, options, at)
        return total / operations.length
      }
    },
  }
}

export const sari = easseMetric(
  'sari',
  'SARI',
  'How well a simplification adds, keeps and deletes what its references add, keep and delete of the source.',
  sariOperations,
)
export const sariAdd = easseMetric('sari-add', 'SARI, added', 'The part of SARI for added n-grams.', ['add'])
export const sariKeep = easseMetric('sari-keep', 'SARI, kept', 'The part of SARI for kept n-grams.', ['keep'])
export const sariDelete = easseMetric(
  'sari-delete',
  'SARI, deleted',
  'The part of SARI for deleted n-grams.',
  ['delete'],
)

export const sariPaper = easseMetric(
  'sari-paper',
  'SARI, paper form',
  'SARI with precision and recall averaged over n before F1 is taken, as the paper describes it (`use_paper_version` of EASSE); from the same counts as SARI.',
  sariOperations,
  { ...easseSariDefaults, paperVersion: true },
)

export const sariOriginal = ratioMetric({
  id: 'sari-original',
  title: 'SARI, original script',
  description:
    'Mean over instances of sentence SARI as SARI.py computes it: lower case, words parted by single spaces, ratios averaged over distinct n-grams, precision alone for deletions, undefined ratios 0.',
  source: 'Xu et al. (2016); github.com/cocoxu/simplification',
  numerator: 'sari-original',
  denominator: 'count',
})

export const sariHuggingFace = ratioMetric({
  id: 'sari-huggingface',
  title: 'SARI, Hugging Face',
  description:
    'Mean over instances of sentence SARI as the evaluate library computes it: lower case, 13a words, undefined ratios 1, recall of kept n-grams by occurrences, precision alone for deletions. Several points higher than SARI of the corpus on the same texts.',
  source: 'huggingface/evaluate, metrics/sari',
  numerator: 'sari-huggingface',
  denominator: 'count',
})
