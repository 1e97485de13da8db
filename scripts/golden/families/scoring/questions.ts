import { metricValue, scoreInstances } from '@/lib/scoring/engine'
import { type MetricId, metrics } from '@/lib/scoring/metrics/table'
import { readYesNo } from '@/lib/scoring/qa/bioasq'
import { clippedMean, rubricScore } from '@/lib/scoring/rubric/rubric-score'
import { bioasq } from '@/lib/scoring/tasks/bioasq'
import type { Family } from '../../family'

interface Question {
  id: string
  type: string
  exact_answer?: string | string[][]
}

export const bioasqFamily: Family = {
  bioasq_phase_b({ input, params }) {
    const submitted = new Map((input.submitted as Question[]).map((question) => [question.id, question]))
    const isScored = (question: Question) =>
      question.type !== 'summary' &&
      // version 9 skips questions without gold or without a response
      (params.version < 9 || ((question.exact_answer?.length ?? 0) > 0 && submitted.has(question.id)))
    const instances = (input.gold as Question[]).filter(isScored).map((question) => ({
      id: question.id,
      gold: bioasq.gold.parse(
        question.type === 'yesno'
          ? { type: 'yesno', answer: readYesNo(String(question.exact_answer)) }
          : { type: question.type, answers: question.exact_answer },
      ),
      prediction: submitted.get(question.id)?.exact_answer ?? null,
    }))
    const options = bioasq.params.parse({ candidates: null })
    const { layout, columns } = scoreInstances({ task: bioasq, params: options, missing: 'wrong', instances })
    // a type without questions scores 0 there
    const value = (id: MetricId) => metricValue(metrics[id], layout, columns) ?? 0
    return {
      yesno_accuracy: value('bioasq-yesno-accuracy'),
      factoid_strict_accuracy: value('bioasq-strict-accuracy'),
      factoid_lenient_accuracy: value('bioasq-lenient-accuracy'),
      factoid_mrr: value('bioasq-mrr'),
      list_precision: value('bioasq-list-precision'),
      list_recall: value('bioasq-list-recall'),
      list_f1: value('bioasq-list-f1'),
      yesno_macro_f1: value('bioasq-yesno-macro-f1'),
      yesno_f1_yes: value('bioasq-yesno-f1-yes'),
      yesno_f1_no: value('bioasq-yesno-f1-no'),
    }
  },
}

export const healthbenchFamily: Family = {
  healthbench_example_score: ({ input }) => ({
    score: rubricScore(
      (input.rubric as { points: number }[]).map(({ points }, i) => ({
        points,
        isMet: input.criteria_met[i],
      })),
    ),
  }),
  healthbench_aggregate: ({ input }) => ({
    score: clippedMean(input.scores),
    axis_accuracy: clippedMean(input.axis_accuracy),
    n_samples: input.scores.length,
  }),
}
