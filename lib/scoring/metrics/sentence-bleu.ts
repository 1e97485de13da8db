import { ratioMetric } from './ratio'

export const sentenceBleu = ratioMetric({
  id: 'sentence-bleu',
  title: 'Sentence BLEU',
  description:
    'Mean over instances of BLEU of the single text as NLTK computes it, with the weights and smoothing the benchmark names. A missing text scores 0.',
  source: 'NLTK 3.8, sentence_bleu; Chen & Cherry (2014)',
  numerator: 'sentence-bleu',
  denominator: 'count',
})
