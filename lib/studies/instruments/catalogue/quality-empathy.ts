import { axis, choice, closeParaphrase, points } from '../build'
import type { Instrument } from '../instrument'

const wordingNote = 'After the published abstract.'

export const qualityEmpathy: Instrument = {
  schemaVersion: 1,
  id: 'quality-empathy',
  title: "Answers to patients' questions: quality and empathy",
  citation: {
    authors: 'Ayers et al.',
    year: 2023,
    venue: 'JAMA Internal Medicine 183:589-596',
    title:
      'Comparing physician and artificial intelligence chatbot responses to patient questions posted to a public social media forum',
    doi: '10.1001/jamainternmed.2023.1838',
  },
  mode: 'independent',
  unit: 'answer, shown beside the other one',
  raterRole: 'licensed health professional',
  axes: [
    axis(
      'preferred',
      'Preferred answer',
      closeParaphrase('Which response was better?'),
      choice('paraphrased', [
        ['1', 'Response 1'],
        ['2', 'Response 2'],
      ]),
      { wordingNote },
    ),
    axis(
      'quality',
      'Quality of information',
      closeParaphrase('The quality of information provided'),
      points('verbatim', 1, ['Very poor', 'Poor', 'Acceptable', 'Good', 'Very good'], ['4', '5']),
      { wordingNote },
    ),
    axis(
      'empathy',
      'Empathy or bedside manner',
      closeParaphrase('The empathy or bedside manner provided'),
      points(
        'verbatim',
        1,
        ['Not empathetic', 'Slightly empathetic', 'Moderately empathetic', 'Empathetic', 'Very empathetic'],
        ['4', '5'],
      ),
      { wordingNote },
    ),
  ],
  notes: ['After the published abstract; the full text was not at hand to check the stems.'],
  protocol: { itemsInStudy: 195, ratersPerItemInStudy: 3, blinded: true, orderRandomised: true },
  aggregation: {
    perItem: 'mean of three raters from 1 to 5; preference of the crowd',
    test: 'two-sided t test of the means',
    ci: '95 %',
  },
  recommendedRatersPerItem: 3,
  agreementStatistic: { primary: "Krippendorff's alpha, ordinal", published: null },
}
