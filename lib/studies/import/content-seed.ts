import { createHash } from 'node:crypto'
import { canonicalJson } from '../../scoring/signature'
import type { ImportedStudy } from './imported-study'

/**
 * The seed of an imported study, from what was imported: the same ratings draw the same replicates and permutations at
 * every import, under whatever name. Texts and names of raters do not enter.
 *
 * @returns 32 hexadecimal digits
 */
export function contentSeed({ instrument, arms, questions, ratings, judgeScores }: ImportedStudy): string {
  const content = {
    ...{ instrument, arms, ratings, judgeScores },
    questions: questions.map(({ externalId }) => externalId),
  }
  return createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 32)
}
