import { axis, choice, verbatim } from '../build'
import type { Instrument } from '../instrument'

export const medvalRisk: Instrument = {
  schemaVersion: 1,
  id: 'medval-risk',
  title: 'MedVAL, errors and risk',
  citation: {
    authors: 'Aali et al.',
    year: 2025,
    venue: 'arXiv; npj Digital Medicine 2026',
    title: 'MedVAL: Toward expert-level medical text validation with language models',
    arxiv: '2507.03152',
    doi: '10.1038/s41746-026-03084-5',
  },
  mode: 'span-annotation',
  unit: 'output',
  raterRole: 'physician: internal medicine, radiology, or bilingual residents for Spanish',
  referenceShown: 'the input, written by an expert',
  axes: [
    axis(
      'errors',
      'Errors',
      verbatim(
        'Evaluate the candidate in comparison to the reference and determine errors that exhibit factual inconsistency with the reference.',
      ),
      choice('verbatim', [
        [
          'fabricated-claim',
          'Fabricated claim',
          { definition: 'Introduction of a claim not present in the reference.', group: 'hallucination' },
        ],
        [
          'misleading-justification',
          'Misleading justification',
          {
            definition: 'Incorrect reasoning potentially leading to misleading conclusions.',
            group: 'hallucination',
          },
        ],
        [
          'detail-misidentification',
          'Detail misidentification',
          {
            definition: 'Incorrect reference to a detail in the reference (e.g., body part, finding).',
            group: 'hallucination',
          },
        ],
        [
          'false-comparison',
          'False comparison',
          {
            definition: 'Mentioning a change or comparison not supported by the reference.',
            group: 'hallucination',
          },
        ],
        [
          'incorrect-recommendation',
          'Incorrect recommendation',
          {
            definition: 'Suggesting a diagnosis, treatment, or follow-up outside the reference.',
            group: 'hallucination',
          },
        ],
        [
          'missing-claim',
          'Missing claim',
          { definition: 'Failure to mention a claim present in the reference.', group: 'omission' },
        ],
        [
          'missing-comparison',
          'Missing comparison',
          {
            definition: 'Omitting a comparison that details change over time or prior studies.',
            group: 'omission',
          },
        ],
        [
          'missing-context',
          'Missing context',
          {
            definition: 'Omitting supporting details necessary for a correct claim interpretation.',
            group: 'omission',
          },
        ],
        [
          'overstating-intensity',
          'Overstating intensity',
          {
            definition: 'Exaggerating urgency, severity, or confidence in an incorrect claim.',
            group: 'certainty',
          },
        ],
        [
          'understating-intensity',
          'Understating intensity',
          {
            definition: 'Understating urgency, severity, or confidence in a correct claim.',
            group: 'certainty',
          },
        ],
        [
          'other',
          'Other',
          { definition: 'Additional errors not covered in the defined categories.', group: 'other' },
        ],
      ]),
      { multiple: true, repeatable: true, spanSource: 'candidate or reference', requiresFreeText: true },
    ),
    axis(
      'risk',
      'Risk level',
      verbatim('Assign a risk level to the candidate from the following options:'),
      choice(
        'verbatim',
        [
          [
            '1',
            'Level 1 (No Risk)',
            {
              score: 1,
              definition:
                'The candidate contains no clinically meaningful factual inconsistencies. Any deviations from the reference (if present) do not affect clinical understanding, decision-making, or safety.',
            },
          ],
          [
            '2',
            'Level 2 (Low Risk)',
            {
              score: 2,
              definition:
                'The candidate contains subtle or ambiguous inconsistencies that are unlikely to influence clinical decisions or understanding. These inconsistencies do not introduce confusion or risk.',
            },
          ],
          [
            '3',
            'Level 3 (Moderate Risk)',
            {
              score: 3,
              definition:
                'The candidate contains inconsistencies that could plausibly affect clinical interpretation, documentation, or decision-making. These inconsistencies may lead to confusion or reduced trust, even if they don’t directly cause harm.',
            },
          ],
          [
            '4',
            'Level 4 (High Risk)',
            {
              score: 4,
              definition:
                'The candidate includes one or more inconsistencies that could result in incorrect or unsafe clinical decisions. These pose a high likelihood of compromising clinical understanding or patient safety if not corrected.',
            },
          ],
        ],
        ['1', '2'],
      ),
    ),
  ],
  derived: [
    { id: 'deployment', from: 'risk', map: { '1': 'safe', '2': 'safe', '3': 'unsafe', '4': 'unsafe' } },
  ],
  notes: [
    "The words are those given to the automatic validator, which follow the physicians' taxonomy; their own form may have read differently.",
    'The groups follow the paper; the release numbers the categories 1 to 11.',
    'Levels were balanced on purpose by degrading outputs in four steps: their shares are no prevalence.',
  ],
  protocol: {
    itemsInStudy: 840,
    raterPool: '12 physicians',
    ratersPerItemInStudy: 1,
    overlap: '15 items drawn from each task, 90 in all, were rated by several physicians',
    blinded: true,
    blindedTo: 'model and step of degradation',
  },
  aggregation: {
    perAxis:
      'shares of the levels; macro F1 against the physician over four classes and over safe and unsafe; errors per output',
    ci: 'bootstrap over items',
    test: 'McNemar for two classifiers, bootstrap non-inferiority to one expert, linearly weighted kappa',
  },
  recommendedRatersPerItem: 2,
  agreementStatistic: {
    primary: "Krippendorff's alpha, ordinal",
    published: {
      overall: 0.848,
      bhc2spanish: 0.943,
      medication2answer: 0.904,
      impression2simplified: 0.872,
      report2impression: 0.861,
      dialogue2note: 0.83,
      query2question: 0.56,
      source: 'a summary of the paper',
    },
  },
}
