import { Notice } from '@/components/ui/notice'
import { formatCount } from '@/lib/format/count'
import { fixed } from '@/lib/format/number'
import { type CompactDesign, spreadDesign } from '@/lib/studies/design/compact-design'
import { layOut } from '@/lib/studies/plan/lay-out'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import { estimatePlan } from '@/lib/studies/plan/planner'
import { planRefusals } from '@/lib/studies/plan/refusals'

interface PlanEstimateProps {
  design: CompactDesign
  /** Null while the form has no sensible numbers. */
  plan: StudyPlan | null
}

/** What a plan costs in raters' time, what it could see, and why it cannot be launched where it cannot. */
export function PlanEstimate({ design, plan }: PlanEstimateProps) {
  if (plan === null) {
    return <p className="text-soft">Fill in the numbers, and this says what the plan takes.</p>
  }
  const input = spreadDesign(design, plan)
  const refusals = planRefusals(input)
  return (
    <div className="grid gap-5" aria-live="polite">
      {design.questions.length > 0 && design.compared > 0 && <Figures design={design} plan={plan} />}
      {refusals.length > 0 ? (
        <Notice kind="warning" title="Not possible like this">
          <ul className="grid list-disc gap-1.5 pl-4">
            {refusals.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className="text-better text-sm">✓ This plan works.</p>
      )}
    </div>
  )
}

function Figures({ design, plan }: { design: CompactDesign; plan: StudyPlan }) {
  const estimate = estimatePlan(design.mode, design.compared, layOut(spreadDesign(design, plan)), plan)
  const { items, ratings, hours, ratingsPerRater, hoursPerRater, detectable, assumptions } = estimate
  const facts = [
    ['Items that count', formatCount(items)],
    ['Ratings', formatCount(ratings)],
    ['Rater-hours', fixed(hours, 1)],
    [
      'For each rater',
      hoursPerRater === null ? '–' : `${fixed(hoursPerRater, 1)} h, ${ratingsPerRater} ratings`,
    ],
    ...(plan.payPerHour
      ? [['Pay', `${formatCount(hours * plan.payPerHour.amount)} ${plan.payPerHour.currency}`]]
      : []),
    ['Could see a difference of', detectable === null ? '–' : `${fixed(100 * detectable, 1)} points`],
  ]
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
        {facts.map(([term, value]) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid border-hair border-b pb-1.5">
            <dt className="text-soft">{term}</dt>
            <dd className="num text-right font-[540]">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-faint text-xs">With 80 % power at α = .05: {assumptions}</p>
    </div>
  )
}
