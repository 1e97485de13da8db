import {
  type EasseSariOptions,
  easseSariFromSums,
  easseSariStatistics,
} from '@/lib/scoring/generation/sari-easse'
import { sentenceSari } from '@/lib/scoring/generation/sari-sentence'
import { sumVectors } from '@/lib/scoring/generation/sum-vectors'
import type { Family } from '../../family'

export const sariEasseFamily: Family = {
  sari_easse: ({ input, params }) => {
    const options: EasseSariOptions = {
      tokenizer: params.tokenizer,
      lowercase: params.lowercase,
      f1ForDeletion: params.use_f1_for_deletion,
      paperVersion: params.use_paper_version,
      legacy: params.legacy,
    }
    const vectors: number[][] = input.sources.map((source: string, i: number) =>
      easseSariStatistics(source, input.predictions[i], input.references[i], options),
    )
    return easseSariFromSums(sumVectors(vectors), options)
  },
}

export const sariOriginalFamily: Family = {
  sari_original: ({ input }) => ({
    sari: sentenceSari(input.source, input.prediction, input.references, 'original'),
  }),
}

export const sariHuggingFaceFamily: Family = {
  sari_hf: ({ input }) => {
    const values: number[] = input.sources.map((source: string, i: number) =>
      sentenceSari(source, input.predictions[i], input.references[i], 'huggingface'),
    )
    return { sari: (100 * values.reduce((total, value) => total + value, 0)) / values.length }
  },
}
