import { database } from '@/app/_server/database'
import { ConfirmedAction } from '@/components/accounts/confirmed-action'
import { DesignOverview, type DesignStep } from '@/components/studies/organise/design-overview'
import { Part } from '@/components/studies/organise/part'
import { StudyForm } from '@/components/studies/organise/study-form'
import { Dialog } from '@/components/ui/dialog'
import type { OrganisedStudy } from '@/db/queries/studies-organise'
import { designOf } from '@/db/queries/studies-organise-design'
import { answersAndNames } from '@/db/queries/studies-organise-texts'
import { countOf, formatCount } from '@/lib/format/count'
import { formatDateTime } from '@/lib/format/date'
import { fixed } from '@/lib/format/number'
import {
  comparedArms,
  designRefusals,
  designWarnings,
  layOutInput,
  type StudyDesign,
} from '@/lib/studies/design/design'
import { findSelfIdentification } from '@/lib/studies/design/self-identification'
import { layOut } from '@/lib/studies/plan/lay-out'
import { estimatePlan } from '@/lib/studies/plan/planner'
import { discard, launch } from './design-actions'

/** What a draft has, what stands in the way of its launch, and the launch. */
export async function DesignPage({ study }: { study: OrganisedStudy }) {
  const { slug, id } = study
  const [design, texts] = await Promise.all([designOf(database(), id), answersAndNames(database(), id)])
  const giveaways = findSelfIdentification(texts.answers, texts.names).length
  const refusals = designRefusals(design, new Date())
  const warnings = designWarnings(design)
  if (giveaways > 0)
    warnings.unshift(
      `Answers give their source away in ${countOf(giveaways, 'place')}. Look at them under Answers.`,
    )
  return (
    <>
      <Part title="The way to the launch" wide>
        <DesignOverview
          base={`/organise/${slug}`}
          steps={stepsOf(study, design, refusals.length === 0)}
          refusals={refusals}
          warnings={warnings}
        />
      </Part>
      <Part
        title="Launch"
        lead="Raters can apply and be invited from then on. Questions, answers and plan stay as they are; words and dates can still change."
      >
        {refusals.length > 0 ? (
          <p className="text-soft">What stands in the way is listed above.</p>
        ) : (
          <div>
            <Dialog label="Launch …" title="Launch the study?" variant="primary">
              <div className="grid gap-4">
                <p>{inWords(design)}</p>
                <p className="text-soft">This cannot be taken back; the study can be closed at any time.</p>
                <StudyForm action={launch} slug={slug} submit="Launch now" />
              </div>
            </Dialog>
          </div>
        )}
        <div>
          <ConfirmedAction
            action={discard}
            fields={{ slug }}
            ask="Throw the draft away"
            confirm="Throw it away"
          >
            Questions and answers that were uploaded go with it. This cannot be undone.
          </ConfirmedAction>
        </div>
      </Part>
    </>
  )
}

function estimate(design: StudyDesign) {
  const arms = comparedArms(design).length
  return estimatePlan(design.instrument.mode, arms, layOut(layOutInput(design)), design.plan)
}

function inWords(design: StudyDesign): string {
  const { items, ratings, hours } = estimate(design)
  return `${formatCount(items)} items and ${formatCount(ratings)} ratings, about ${fixed(hours, 1)} hours of raters’ time.`
}

function stepsOf(study: OrganisedStudy, design: StudyDesign, isPossible: boolean): DesignStep[] {
  const { questions, instrument, consentText, endsAt } = design
  const arms = comparedArms(design)
  const watching = questions.filter(({ use }) => use !== 'regular').length
  const plan = isPossible ? inWords(design) : 'does not work yet'
  return [
    {
      path: 'instrument',
      label: 'Instrument',
      state: `${instrument.title}, ${countOf(instrument.axes.length, 'question')}`,
      isDone: true,
    },
    {
      path: 'questions',
      label: 'Questions',
      state:
        questions.length === 0
          ? 'none yet'
          : `${formatCount(questions.length)}${watching > 0 ? `, ${watching} of them for calibration or gold` : ''}`,
      isDone: questions.length > 0,
    },
    {
      path: 'answers',
      label: 'Answers',
      state: arms.length === 0 ? 'none yet' : arms.map(({ name }) => name).join(', '),
      isDone: arms.length > 0,
    },
    { path: 'plan', label: 'Plan', state: plan, isDone: isPossible },
    {
      path: 'about',
      label: 'Words and dates',
      state: [
        study.description === '' ? 'no description' : 'described',
        consentText === '' ? 'no consent text' : 'with consent text',
        endsAt ? `until ${formatDateTime(endsAt)}` : 'no end date',
      ].join(', '),
      isDone: consentText !== '',
    },
    { path: 'preview', label: 'Preview', state: 'the rater’s page, to be tried', isDone: true },
  ]
}
