import { captionBleu } from '@/lib/scoring/generation/caption-bleu'
import { captionRougeL } from '@/lib/scoring/generation/caption-rouge'
import { cider } from '@/lib/scoring/generation/cider'
import type { Family } from '../../family'

export const captionFamily: Family = {
  caption_metrics: ({ input }) => {
    const ids = Object.keys(input.references)
    const candidates: string[] = ids.map((id) => input.predictions[id][0])
    const references: string[][] = ids.map((id) => input.references[id])
    const rouge = candidates.map((candidate, i) => captionRougeL(candidate, references[i]!))
    const each = cider(candidates, references)
    return {
      bleu: captionBleu(candidates, references),
      rouge_l: mean(rouge),
      rouge_l_each: rouge,
      cider: mean(each),
      cider_each: each,
    }
  },
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
