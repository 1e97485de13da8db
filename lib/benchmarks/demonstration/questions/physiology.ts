import type { WrittenQuestion } from '../question'

export const physiology: readonly WrittenQuestion[] = [
  ['Which hormone lowers the glucose in the blood?', 'Insulin', 'Glucagon', 'Cortisol', 'Adrenaline'],
  [
    'Where does most reabsorption of filtered sodium take place in the kidney?',
    'Proximal tubule',
    'Distal tubule',
    'Collecting duct',
    'Descending limb of the loop of Henle',
  ],
  [
    'What carries most of the oxygen in the blood?',
    'Haemoglobin',
    'Plasma water',
    'Albumin',
    'White blood cells',
  ],
  [
    'Which structure sets the normal rhythm of the heart?',
    'Sinoatrial node',
    'Atrioventricular node',
    'Bundle of His',
    'Purkinje fibres',
  ],
  [
    'Which gas is the main stimulus of breathing in a healthy person at rest?',
    'Carbon dioxide',
    'Oxygen',
    'Nitrogen',
    'Carbon monoxide',
  ],
  [
    'Which hormone raises the calcium in the blood?',
    'Parathyroid hormone',
    'Calcitonin',
    'Insulin',
    'Aldosterone',
  ],
  [
    'Which cells of the stomach secrete hydrochloric acid?',
    'Parietal cells',
    'Chief cells',
    'Goblet cells',
    'G cells',
  ],
  [
    'Which hormone of the pituitary makes the kidney retain water?',
    'Vasopressin',
    'Prolactin',
    'Growth hormone',
    'Thyroid-stimulating hormone',
  ],
  [
    'What does the product of heart rate and stroke volume give?',
    'Cardiac output',
    'Mean arterial pressure',
    'Ejection fraction',
    'Systemic vascular resistance',
  ],
  ['Which ion enters an axon to begin an action potential?', 'Sodium', 'Potassium', 'Chloride', 'Magnesium'],
]
