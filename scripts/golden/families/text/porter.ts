import { porterStem } from '@/lib/scoring/text/porter-stemmer'
import type { Family } from '../../family'

export const porterFamily: Family = {
  porter_stem: ({ input }) => ({ stems: input.words.map(porterStem) }),
}
