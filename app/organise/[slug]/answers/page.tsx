import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { SubmissionArmForm, UploadedArmForm } from '@/components/studies/organise/add-arm-forms'
import { ArmList } from '@/components/studies/organise/arm-list'
import { GiveawayForm } from '@/components/studies/organise/giveaway-form'
import { Part } from '@/components/studies/organise/part'
import { EmptyState } from '@/components/ui/empty-state'
import { armCandidates, armsToOrganise } from '@/db/queries/studies-organise-arms'
import { countByUse } from '@/db/queries/studies-organise-questions'
import { answersAndNames } from '@/db/queries/studies-organise-texts'
import { countOf, sentenceCase } from '@/lib/format/count'
import { giveawayGroups } from '@/lib/studies/design/giveaway-groups'
import { findSelfIdentification } from '@/lib/studies/design/self-identification'
import { addSubmission, dropArm, mask, nameArm } from '../design-actions'

export const metadata: Metadata = { title: 'Answers', robots: { index: false } }

export default async function AnswersPage({ params }: PageProps<'/organise/[slug]/answers'>) {
  const { slug } = await params
  const { user, study } = await requireOrganised(slug, 'answers')
  const db = database()
  const [arms, candidates, uses, { answers, names }] = await Promise.all([
    armsToOrganise(db, study.id),
    armCandidates(db, study.id, user),
    countByUse(db, study.id),
    answersAndNames(db, study.id),
  ])
  const groups = giveawayGroups(findSelfIdentification(answers, names), answers)
  const compared = arms.filter(({ isCheck }) => !isCheck).length
  return (
    <>
      <Part
        title={compared === 0 ? 'Arms' : sentenceCase(countOf(compared, 'arm'))}
        lead="Sources of answers. Their names appear in the results and never before a rater."
      >
        {arms.length === 0 ? (
          <EmptyState title="No answers yet">
            Add a system out of a submission, a file, or answers that clinicians wrote.
          </EmptyState>
        ) : (
          <ArmList slug={slug} arms={arms} questions={uses.regular} rename={nameArm} remove={dropArm} />
        )}
      </Part>
      <Part title="From a submission" lead="What the system’s file says for each question, by its id.">
        <SubmissionArmForm
          action={addSubmission}
          slug={slug}
          candidates={candidates}
          questions={uses.regular + uses.calibration + uses.gold}
        />
      </Part>
      <Part title="From a file">
        <UploadedArmForm slug={slug} />
      </Part>
      {answers.length > 0 && (
        <Part
          title="Giveaways"
          lead="Words by which an answer tells whose it is. Masked, they read […]; how many were masked is kept with the study."
        >
          {groups.length === 0 ? (
            <p className="text-soft">
              No answer names a system of this study, a well-known one, or speaks of itself as a model.
            </p>
          ) : (
            <GiveawayForm
              key={groups.map(({ quote, places }) => `${quote} ${places}`).join()}
              action={mask}
              slug={slug}
              groups={groups}
            />
          )}
        </Part>
      )}
    </>
  )
}
