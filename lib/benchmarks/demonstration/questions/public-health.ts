import type { WrittenQuestion } from '../question'

export const publicHealth: readonly WrittenQuestion[] = [
  [
    'What is the share of the ill whom a test finds?',
    'Sensitivity',
    'Specificity',
    'Positive predictive value',
    'Prevalence',
  ],
  [
    'Which design randomises persons to treatments?',
    'Controlled trial',
    'Cohort study',
    'Case-control study',
    'Cross-sectional study',
  ],
  [
    'What counts new cases in a period of time?',
    'Incidence',
    'Prevalence',
    'Case fatality',
    'Life expectancy',
  ],
  ['Which disease was eradicated by vaccination?', 'Smallpox', 'Measles', 'Tetanus', 'Whooping cough'],
  [
    'Which measure best prevents the passing on of germs in hospitals?',
    'Hand hygiene',
    'Air fresheners',
    'Weekly laundry',
    'Opening the blinds',
  ],
  ['What is the leading preventable cause of lung cancer?', 'Tobacco smoke', 'Alcohol', 'Sugar', 'Cold air'],
  [
    'What does blinding of trial participants guard against?',
    'Expectations changing what is reported',
    'Loss to follow-up',
    'Small samples',
    'Confounding by age',
  ],
  [
    'Prevention that finds an illness early, before symptoms, is called what?',
    'Secondary prevention',
    'Primary prevention',
    'Tertiary prevention',
    'Rehabilitation',
  ],
  [
    'Which vitamin is advised before and in early pregnancy against neural tube defects?',
    'Folic acid',
    'Vitamin C',
    'Vitamin E',
    'Vitamin B6',
  ],
  [
    'What happens to the positive predictive value of a test when the illness becomes rarer?',
    'It falls',
    'It rises',
    'It stays the same',
    'It becomes the sensitivity',
  ],
]
