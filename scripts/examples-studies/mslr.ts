import { type ExampleStudy, type MappingInput, tableOf } from './example-study'

const source = 'https://github.com/allenai/mslr-annotated-dataset (Apache-2.0)'
const facetsFile = 'ratings/mslr-cochrane/facets.csv'
const pairsFile = 'ratings/mslr-cochrane/pairwise.csv'

/** A few answers carry the words of the other column, as in the original sheets. */
const otherWords = {
  'N/A: no effect direction is specified in the target summary': 'na',
  'N/A: no effect direction is specified in the generated summary': 'na',
  'N/A: No claim (there is no claim in the target summary)': 'na',
  'N/A: No claim (there is no claim in the generated summary)': 'na',
}

const axes = [
  ...['fluency', 'population', 'intervention', 'outcome'],
  ...['ed_target', 'ed_generated', 'strength_target', 'strength_generated'],
]

const facets: MappingInput = {
  instrument: 'mslr-facets',
  question: { column: 'review_id' },
  arms: [{ name: { column: 'system_id' } }],
  ratings: {
    layout: 'rating-per-row',
    rater: { column: 'annotator_id' },
    axes: axes.map((axis) => ({
      column: axis,
      reading: {
        ...{ axis, as: 'option' },
        values: {
          ...otherWords,
          ...(axis === 'strength_generated'
            ? { 'N/A: no effect direction is specified in the target summary': 'na' }
            : {}),
        },
      },
    })),
  },
  group: { constant: 'annotator' },
}

export const mslrFacets: ExampleStudy = {
  slug: 'example-mslr-facets',
  title: 'Summaries of systematic reviews: facets of six systems',
  description:
    'Two annotators held 598 generated summaries against their targets; 39 summaries have both. Answers like "no outcome in the summary" are counted apart, and carry most of the disagreement on outcomes.',
  source,
  files: [facetsFile],
  load: (data) => ({ mapping: facets, tables: [tableOf(data, facetsFile, facets)] }),
}

const pairs: MappingInput = {
  instrument: 'mslr-pairwise',
  question: { column: 'review_id' },
  arms: [
    { name: { column: 'system_a' }, answer: { column: 'text_a' } },
    { name: { column: 'system_b' }, answer: { column: 'text_b' } },
  ],
  ratings: {
    layout: 'rating-per-row',
    rater: { column: 'annotator_id' },
    axes: [{ column: 'choice', reading: { axis: 'accuracy', as: 'option' } }],
  },
  group: { constant: 'annotator' },
}

export const mslrPreferences: ExampleStudy = {
  slug: 'example-mslr-preferences',
  title: 'Summaries of systematic reviews: preferences between six systems',
  description:
    'Five annotators compared 380 pairs of summaries, 65 of them more than once. The side shown second was chosen more often than chance would have it.',
  source,
  files: [pairsFile],
  load: (data) => ({ mapping: pairs, tables: [tableOf(data, pairsFile, pairs)] }),
}
