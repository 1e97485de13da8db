import type { WrittenQuestion } from '../question'

export const pharmacology: readonly WrittenQuestion[] = [
  [
    'Which drug reverses the respiratory depression of an opioid?',
    'Naloxone',
    'Flumazenil',
    'Atropine',
    'Protamine',
  ],
  [
    'Which substance is given for paracetamol overdose?',
    'Acetylcysteine',
    'Vitamin K',
    'Glucagon',
    'Calcium gluconate',
  ],
  [
    'To which class does atenolol belong?',
    'Beta blockers',
    'ACE inhibitors',
    'Loop diuretics',
    'Calcium channel blockers',
  ],
  [
    'Which side effect is typical of ACE inhibitors?',
    'Dry cough',
    'Hair loss',
    'Low potassium',
    'Fast heart rate',
  ],
  [
    'Which laboratory value is followed during treatment with warfarin?',
    'INR',
    'Platelet count',
    'Creatine kinase',
    'Serum lipase',
  ],
  [
    'How does aspirin inhibit platelets?',
    'By acetylating cyclooxygenase',
    'By blocking the ADP receptor',
    'By binding thrombin',
    'By chelating calcium',
  ],
  [
    'Which drug is the first choice in anaphylaxis?',
    'Adrenaline into a muscle',
    'An oral antihistamine',
    'An inhaled steroid',
    'Oral prednisolone',
  ],
  [
    'Which class of antibiotics does amoxicillin belong to?',
    'Penicillins',
    'Macrolides',
    'Aminoglycosides',
    'Tetracyclines',
  ],
  ['Which electrolyte often falls under furosemide?', 'Potassium', 'Iron', 'Iodine', 'Fluoride'],
  [
    'What is the mechanism of statins?',
    'Inhibition of HMG-CoA reductase',
    'Binding of bile acids',
    'Activation of lipoprotein lipase',
    'Inhibition of pancreatic lipase',
  ],
]
