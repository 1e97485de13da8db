import type { WrittenQuestion } from '../question'

export const anatomy: readonly WrittenQuestion[] = [
  ['Which bone lies between the shoulder and the elbow?', 'Humerus', 'Radius', 'Clavicle', 'Scapula'],
  ['How many chambers has the human heart?', 'Four', 'Two', 'Three', 'Five'],
  [
    'Which muscle separates the chest from the abdomen?',
    'Diaphragm',
    'Pectoralis major',
    'Rectus abdominis',
    'Psoas',
  ],
  [
    'Which vessel carries blood from the left ventricle into the body?',
    'Aorta',
    'Pulmonary artery',
    'Superior vena cava',
    'Pulmonary vein',
  ],
  [
    'Which lobe of the cerebrum holds the primary visual cortex?',
    'Occipital lobe',
    'Frontal lobe',
    'Temporal lobe',
    'Parietal lobe',
  ],
  [
    'Which nerve is compressed in carpal tunnel syndrome?',
    'Median nerve',
    'Ulnar nerve',
    'Radial nerve',
    'Axillary nerve',
  ],
  ['Into which part of the bowel does the stomach empty?', 'Duodenum', 'Jejunum', 'Ileum', 'Caecum'],
  [
    'Which cranial nerve moves the muscles of facial expression?',
    'Facial nerve (VII)',
    'Trigeminal nerve (V)',
    'Vagus nerve (X)',
    'Hypoglossal nerve (XII)',
  ],
  [
    'Which ligament keeps the tibia from sliding forward under the femur?',
    'Anterior cruciate ligament',
    'Posterior cruciate ligament',
    'Medial collateral ligament',
    'Patellar ligament',
  ],
  [
    'Which artery is felt at the wrist below the thumb?',
    'Radial artery',
    'Ulnar artery',
    'Brachial artery',
    'Subclavian artery',
  ],
]
