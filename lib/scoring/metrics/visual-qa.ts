import { ratioMetric } from './ratio'

const source = 'Li et al. 2023 (LLaVA-Med), llava/eval'

const open = (part: 'recall' | 'precision' | 'f1' | 'exact', title: string, meaning: string) =>
  ratioMetric({
    id: `vqa-open-${part}`,
    title,
    description: `${meaning} Mean over open questions; a missing answer scores 0.`,
    source,
    numerator: `open:${part}`,
    denominator: 'open:count',
  })

export const vqaOpenRecall = open(
  'recall',
  'Recall of open answers',
  'Tokens of the gold answer found in the answer; a repeated token counts as often as it was predicted.',
)
export const vqaOpenPrecision = open(
  'precision',
  'Precision of open answers',
  'Tokens of the answer that occur in the gold answer.',
)
export const vqaOpenF1 = open('f1', 'F1 of open answers', 'Harmonic mean of token precision and recall.')
export const vqaOpenExact = open(
  'exact',
  'Exact match of open answers (LLaVA-Med)',
  'Distinct gold tokens found over the number of tokens of the answer, which upstream calls exact match.',
)

export const vqaClosedAccuracy = ratioMetric({
  id: 'vqa-closed-accuracy',
  title: 'Accuracy of closed questions',
  description:
    'Share of closed questions answered correctly, by the rule the benchmark names. Under the rule of the first release wrong answers with yes or no leave the denominator.',
  source,
  numerator: 'closed:right',
  denominator: 'closed:count',
  isProportion: true,
})
