import type { WrittenQuestion } from '../question'

export const microbiology: readonly WrittenQuestion[] = [
  [
    'Which organism causes tuberculosis?',
    'Mycobacterium tuberculosis',
    'Streptococcus pneumoniae',
    'Bordetella pertussis',
    'Legionella pneumophila',
  ],
  [
    'Which insect passes malaria on?',
    'The female Anopheles mosquito',
    'The tsetse fly',
    'The sand fly',
    'The body louse',
  ],
  ['What colour are Gram-positive bacteria after Gram staining?', 'Violet', 'Red', 'Green', 'Yellow'],
  [
    'Which virus causes chickenpox?',
    'Varicella-zoster virus',
    'Measles virus',
    'Rubella virus',
    'Epstein-Barr virus',
  ],
  [
    'Which bacterium in the stomach is linked to peptic ulcers?',
    'Helicobacter pylori',
    'Campylobacter jejuni',
    'Escherichia coli',
    'Clostridioides difficile',
  ],
  [
    'Which cells does HIV destroy above all?',
    'CD4-positive T cells',
    'B cells',
    'Neutrophils',
    'Red blood cells',
  ],
  [
    'Which organism causes thrush of the mouth?',
    'Candida albicans',
    'Aspergillus fumigatus',
    'Trichophyton rubrum',
    'Toxoplasma gondii',
  ],
  [
    'Which toxin causes the muscle spasms of lockjaw?',
    'Tetanospasmin',
    'Botulinum toxin',
    'Diphtheria toxin',
    'Cholera toxin',
  ],
  [
    'Which test looks for bacteria circulating in the blood?',
    'Blood culture',
    'Urine dipstick',
    'Throat swab',
    'Stool microscopy',
  ],
  [
    'Which hepatitis virus is passed on mainly by contaminated food and water?',
    'Hepatitis A virus',
    'Hepatitis B virus',
    'Hepatitis C virus',
    'Hepatitis D virus',
  ],
]
