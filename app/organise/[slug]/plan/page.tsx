import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { PlanForm } from '@/components/studies/organise/plan-form'
import { designOf } from '@/db/queries/studies-organise-design'
import { adjudicableAxes } from '@/lib/studies/design/adjudication'
import { compactDesign } from '@/lib/studies/design/compact-design'
import { comparedArms, layOutInput } from '@/lib/studies/design/design'
import { changePlan } from '../design-actions'

export const metadata: Metadata = { title: 'Plan', robots: { index: false } }

export default async function PlanPage({ params }: PageProps<'/organise/[slug]/plan'>) {
  const { slug } = await params
  const { study } = await requireOrganised(slug, 'plan')
  const design = await designOf(database(), study.id)
  return (
    <PlanForm
      action={changePlan}
      slug={slug}
      plan={study.plan}
      design={compactDesign(layOutInput(design), comparedArms(design).length)}
      adjudicable={adjudicableAxes(study.instrument).map(({ id, label }) => ({ id, label }))}
    />
  )
}
