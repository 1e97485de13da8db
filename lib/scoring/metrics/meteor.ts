import { ratioMetric } from './ratio'

export const meteor = ratioMetric({
  id: 'meteor',
  title: 'METEOR',
  description:
    'Mean over instances of METEOR as NLTK computes it: words matched exactly, then by Porter stem, then by the synonyms of a table where one is given; weighted mean of precision and recall, lowered where matches are scattered. Of several references the best. A missing text scores 0.',
  source: 'Lavie & Agarwal (2007); NLTK 3.8, meteor_score',
  numerator: 'meteor',
  denominator: 'count',
})
