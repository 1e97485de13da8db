import { findAll, pythonRegExp } from './python-regexp'
import type { ExtractionRule } from './rule'

const cascade = [
  '정답[:\\s]*([ABCDE])',
  '정답은\\s*([ABCDE])\\s*입니다',
  '\\b([ABCDE])\\.',
  '\\b([ABCDE])\\b',
].map((pattern) => pythonRegExp(pattern, 'i'))

/** The answer of KorMedMCQA's cascade; null where it gives the empty string. */
export const kormedmcqa: ExtractionRule = {
  id: 'kormedmcqa',
  title: 'KorMedMCQA',
  description:
    'Four patterns in order: the Korean word for "answer" and a letter; "the answer is X" in Korean; a letter and a full stop; a letter A to E as a word of its own. The first pattern that matches decides, by its last match, in capitals.',
  source: 'Kweon et al. 2024 (KorMedMCQA), appendix B; lm-evaluation-harness',
  extract(raw) {
    for (const pattern of cascade) {
      const last = findAll(pattern, raw).at(-1)?.[0]
      if (last) return last.toUpperCase()
    }
    return null
  },
}
