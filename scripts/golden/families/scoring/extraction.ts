import { isExactMatch } from '@/lib/scoring/extraction/exact-match'
import { kormedmcqa } from '@/lib/scoring/extraction/kormedmcqa'
import { multiChoiceFilter } from '@/lib/scoring/extraction/multi-choice-filter'
import { pythonRegExp } from '@/lib/scoring/extraction/python-regexp'
import { regexFilter } from '@/lib/scoring/extraction/regex-filter'
import { extractMmlu } from '@/lib/scoring/extraction/simple-evals'
import type { Family } from '../../family'

const open = { options: null, labels: null }

export const lmEval: Family = {
  regex_filter: ({ input, params }) => ({
    extracted:
      regexFilter(input.text, pythonRegExp(params.regex_pattern), params.group_select) ?? params.fallback,
  }),
  multi_choice_regex_filter: ({ input, params }) => ({
    extracted:
      multiChoiceFilter(input.text, input.choices, {
        pattern: params.regex_pattern,
        select: params.group_select,
        ignoreCase: params.ignore_case,
        ignorePunctuation: params.ignore_punctuation,
        ignored: params.regexes_to_ignore,
      }) ?? params.fallback,
  }),
  exact_match: ({ input, params }) => ({
    value: isExactMatch(input.prediction, input.reference, {
      ignoreCase: params.ignore_case,
      ignorePunctuation: params.ignore_punctuation,
      ignoreNumbers: params.ignore_numbers,
      ignored: params.regexes_to_ignore,
    })
      ? 1
      : 0,
  }),
  kormedmcqa_extract: ({ input }) => ({ extracted: kormedmcqa.extract(input.text, open) ?? '' }),
}

const firstGroup = (text: string, pattern: string): string | null =>
  pythonRegExp(pattern).exec(text)?.[1] ?? null

export const simpleEvals: Family = {
  mmlu_extract({ input }) {
    const { letter, patternIndex, normalized } = extractMmlu(input.text)
    return {
      extracted: letter,
      normalized_response: normalized,
      answer_regex_index: patternIndex,
      score_by_gold_letter: Object.fromEntries(
        ['A', 'B', 'C', 'D'].map((gold) => [gold, gold === letter ? 1 : 0]),
      ),
    }
  },
  gpqa_extract: ({ input, params }) => ({ extracted: firstGroup(input.text, params.pattern) }),
  answer_line_extract: ({ input, params }) => ({ extracted: firstGroup(input.text, params.pattern) }),
}
