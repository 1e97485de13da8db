import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatCount } from '@/lib/format/count'
import { formatInZone } from '@/lib/format/zoned-date'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import { InstrumentSection } from './instrument-section'
import { Section } from './section'

interface OpenStudyProps {
  study: {
    slug: string
    title: string
    description: string
    organisation: string | null
    instrument: Instrument
    instrumentVersion: number
    plan: StudyPlan
    endsAt: Date | null
    timeZone: string
    counts: { questions: number; slots: number; ratings: number; raters: number }
  }
}

/** A study that looks for raters. It says nothing of its sources and nothing of how ratings run: raters read it too. */
export function OpenStudy({ study }: OpenStudyProps) {
  const { slug, plan, counts, instrument } = study
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Studies', href: '/studies' }]}
        title={study.title}
        lead={study.description && <p className="whitespace-pre-line">{study.description}</p>}
        actions={
          <LinkButton href={`/rate/${slug}`} variant="primary">
            Rate in this study
          </LinkButton>
        }
      />
      <Facts
        facts={[
          ...(study.organisation ? [{ term: 'Organised by', value: study.organisation }] : []),
          { term: 'Instrument', value: `${instrument.title}, version ${study.instrumentVersion}` },
          { term: 'Questions', value: formatCount(counts.questions) },
          { term: 'Ratings an item', value: formatCount(plan.ratersPerItem) },
          { term: 'Time', value: `about ${plan.minutesPerRating} min a rating` },
          {
            term: 'Pay',
            value: plan.payPerHour ? `${plan.payPerHour.amount} ${plan.payPerHour.currency} an hour` : 'none',
          },
          {
            term: 'Open until',
            value: study.endsAt ? formatInZone(study.endsAt, study.timeZone) : 'all ratings are made',
          },
        ]}
      />
      <div className="mt-6 max-w-xl">
        <ProgressBar
          label="Ratings made"
          value={counts.slots === 0 ? null : counts.ratings / counts.slots}
          detail={`${formatCount(counts.ratings)} of ${formatCount(counts.slots)}`}
        />
      </div>
      <Section id="part" title="Taking part">
        <div className="prose text-soft">
          <p>
            You read one item after the other and answer the questions below; every change is saved at once,
            and you may stop at any time. What you rate is blinded: whose answers they are is told to nobody
            before the study is closed, and results, also those so far, are not shown until then.
          </p>
          <p>
            Sign in, state your profession, specialty and country, and apply. In results and downloads you are
            a pseudonym; you are named only if you ask for it.
          </p>
        </div>
      </Section>
      <Section id="instrument" title="What raters are asked">
        <InstrumentSection instrument={instrument} version={study.instrumentVersion} />
      </Section>
    </>
  )
}
