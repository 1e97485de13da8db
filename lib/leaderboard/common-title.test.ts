import { expect, test } from 'vitest'
import { commonTitle } from './common-title'

test.each([
  [['MMLU Anatomy', 'MMLU College biology', 'MMLU College medicine'], 'MMLU, 3 together'],
  [['BC5CDR, chemicals', 'BC5CDR, diseases'], 'BC5CDR, 2 together'],
  [['MedQA', 'PubMedQA'], 'MedQA, PubMedQA'],
  [['Medical questions', 'Medicine'], 'Medical questions, Medicine'],
  [['MMLU', 'MMLU Anatomy'], 'MMLU, 2 together'],
])('%j are called "%s"', (titles, name) => {
  expect(commonTitle(titles)).toBe(name)
})
