import type { WrittenQuestion } from '../question'

export const clinicalMedicine: readonly WrittenQuestion[] = [
  [
    'Which electrocardiogram change is typical of an acute transmural infarction?',
    'ST elevation',
    'Short PR interval',
    'Delta wave',
    'Absent P wave',
  ],
  ['Which vitamin is missing in scurvy?', 'Vitamin C', 'Vitamin A', 'Vitamin D', 'Vitamin K'],
  [
    'Pain that moves from the navel to the right lower abdomen suggests which illness?',
    'Appendicitis',
    'Gallstones',
    'Kidney stone',
    'Peptic ulcer',
  ],
  [
    'Which laboratory value rises with damage to heart muscle?',
    'Troponin',
    'Amylase',
    'Bilirubin',
    'Uric acid',
  ],
  [
    'Polyuria, thirst and weight loss in a child suggest which illness?',
    'Type 1 diabetes',
    'Hypothyroidism',
    'Coeliac disease',
    'Asthma',
  ],
  [
    'Which finding is typical of an upper motor neuron lesion?',
    'Brisk reflexes',
    'Muscle wasting within days',
    'Fasciculations',
    'Absent reflexes',
  ],
  ['Which type of anaemia does lack of iron cause?', 'Microcytic', 'Macrocytic', 'Haemolytic', 'Aplastic'],
  [
    'Which joint does gout typically affect first?',
    'Base joint of the big toe',
    'Hip',
    'Shoulder',
    'Lumbar spine',
  ],
  [
    'What is the normal pH of arterial blood?',
    '7.35 to 7.45',
    '6.95 to 7.05',
    '7.15 to 7.25',
    '7.55 to 7.65',
  ],
  [
    'Wheezing that varies and improves after salbutamol suggests which illness?',
    'Asthma',
    'Pneumothorax',
    'Lung fibrosis',
    'Pulmonary embolism',
  ],
]
