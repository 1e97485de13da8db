import { squad2Score, squadScore } from '@/lib/scoring/generation/squad'
import { squad2Set, squadSet } from '@/lib/scoring/generation/squad-set'
import { normalizeAnswer } from '@/lib/scoring/text/squad-answer'
import type { Family } from '../../family'

export const squadFamily: Family = {
  squad_v1_pair: ({ input }) => {
    const { exact, f1 } = squadScore(input.prediction, input.references)
    return { normalized_prediction: normalizeAnswer(input.prediction), exact_match: exact, f1 }
  },
  squad_v2_pair: ({ input }) => squad2Score(input.prediction, input.references),
  squad_v1_set: ({ input }) => {
    const set = squadSet(input.predictions, input.references)
    return { exact_match: set?.exact, f1: set?.f1 }
  },
  squad_v2_set: ({ input, params }) => {
    const set = squad2Set(
      input.predictions,
      input.references,
      input.no_answer_probability,
      params.no_answer_threshold,
    )
    return {
      exact: set.exact,
      f1: set.f1,
      total: set.total,
      HasAns_exact: set.answerable?.exact,
      HasAns_f1: set.answerable?.f1,
      HasAns_total: set.answerable?.total,
      NoAns_exact: set.unanswerable?.exact,
      NoAns_f1: set.unanswerable?.f1,
      NoAns_total: set.unanswerable?.total,
      best_exact: set.bestExact.score,
      best_exact_thresh: set.bestExact.threshold,
      best_f1: set.bestF1.score,
      best_f1_thresh: set.bestF1.threshold,
    }
  },
}
