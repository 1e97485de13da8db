import type { Article } from './article'
import { blinding } from './blinding'
import { equivalence } from './equivalence'
import { intervals } from './intervals'
import { manyComparisons } from './many-comparisons'
import { missingAnswers } from './missing-answers'
import { pairedComparison } from './paired-comparison'
import { preferencesAndTies } from './preferences-and-ties'
import { rankSets } from './rank-sets'
import { raterAgreement } from './rater-agreement'
import { ratingStudies } from './rating-studies'
import { receipts } from './receipts'
import { reportedResults } from './reported-results'
import { resampling } from './resampling'
import { sensitivity } from './sensitivity'
import { suiteAggregates } from './suites'

/** Every article of the methods section, in reading order: a file and a line. */
export const articles: readonly Article[] = [
  pairedComparison,
  equivalence,
  resampling,
  intervals,
  rankSets,
  manyComparisons,
  missingAnswers,
  suiteAggregates,
  sensitivity,
  reportedResults,
  receipts,
  ratingStudies,
  raterAgreement,
  preferencesAndTies,
  blinding,
]
