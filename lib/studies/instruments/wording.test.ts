import { describe, expect, test } from 'vitest'
import type { Wording } from './instrument'
import { wordingSentences } from './wording'

const axis = (label: string, wording: Wording, optionsWording?: Wording) => ({
  label,
  wording,
  optionsWording,
})

describe('what a paper says of the words of an instrument', () => {
  test('is one sentence where all are the publication’s', () => {
    expect(wordingSentences([axis('Harm', 'verbatim', 'verbatim'), axis('Bias', 'verbatim')])).toEqual([
      'All questions are in the words of the publication.',
    ])
  })

  test('names the axes by how near they are, in words and never in codes', () => {
    const axes = [
      axis('Harm', 'verbatim-stem'),
      axis('Bias', 'reconstructed'),
      axis('Omission', 'verbatim-stem'),
      axis('Clarity', 'verbatim'),
    ]
    expect(wordingSentences(axes)).toEqual([
      'The questions of three axes are not, or not wholly, in the words of the publication: sentence as published, the words in parentheses not confirmed (Harm, Omission); made up after what the publication reports (Bias).',
    ])
  })

  test('speaks of options only where they are less near than their question', () => {
    const [questions, options] = wordingSentences([
      axis('Harm', 'verbatim', 'paraphrased'),
      axis('Bias', 'paraphrased', 'paraphrased'),
    ])
    expect(questions).toContain('one axis')
    expect(options).toBe(
      'Nor are the options of one axis: worded after the publication, not quoted from it (Harm).',
    )
  })
})
