'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatCount } from '@/lib/format/count'
import { formatDateTime } from '@/lib/format/date'
import { type FormAction, untouched } from '@/lib/forms/form-state'
import type { RaterStatus } from '@/lib/studies/states'

interface RaterPartProps {
  study: {
    slug: string
    unit: string
    axes: number
    minutesPerRating: number
    payPerHour: { amount: number; currency: string } | null
    endsAt: Date | null
    isOpen: boolean
    status: RaterStatus | null
    isInvited: boolean
  }
  desk: {
    done: number
    left: number
    pseudonym: string
    consent: { text: string; version: number; isGiven: boolean }
  } | null
  hasProfile: boolean
  actions: Record<'takePart' | 'consent' | 'leaveStudy', FormAction<void>>
}

/** Where somebody stands in a study and the next step: statement, application, consent, rating, the end. */
export function RaterPart({ study, desk, hasProfile, actions }: RaterPartProps) {
  return (
    <div className="grid gap-8">
      <Facts
        facts={[
          { term: 'What is rated', value: study.unit },
          { term: 'Questions about each', value: formatCount(study.axes) },
          { term: 'About', value: `${study.minutesPerRating} min each` },
          ...(study.payPerHour
            ? [
                {
                  term: 'Pay',
                  value: `${formatCount(study.payPerHour.amount)} ${study.payPerHour.currency} for an hour of active work`,
                },
              ]
            : []),
          ...(study.endsAt ? [{ term: 'Open until', value: formatDateTime(study.endsAt) }] : []),
          ...(desk
            ? [
                { term: 'You rated', value: formatCount(desk.done) },
                { term: 'Your pseudonym', value: desk.pseudonym },
              ]
            : []),
        ]}
      />
      <NextStep study={study} desk={desk} hasProfile={hasProfile} actions={actions} />
      {study.status === 'accepted' && desk && desk.done > 0 && (
        <p>
          <Link href={`/rate/${study.slug}/end`} prefetch={false}>
            {desk.left === 0 ? 'Finish your part' : 'Finish your part already'}
          </Link>{' '}
          <span className="text-soft text-sm">
            A few questions about the blinding, and whether to thank you by name.
          </span>
        </p>
      )}
      {(study.status === 'accepted' || study.status === 'applied') && (
        <ActForm action={actions.leaveStudy} slug={study.slug}>
          <Button type="submit" variant="quiet" size="small">
            Leave this study
          </Button>{' '}
          <span className="text-faint text-sm">What you submitted stays, under your pseudonym.</span>
        </ActForm>
      )}
    </div>
  )
}

function NextStep({ study, desk, hasProfile, actions }: RaterPartProps) {
  if (!study.isOpen)
    return (
      <Notice title="This study is closed">
        Thank you to everybody who rated. Its results are on the studies page.
      </Notice>
    )
  if (study.status === 'refused') return <Notice>The organiser has not accepted your application.</Notice>
  if (study.status === 'withdrawn') return <Notice>You have left this study.</Notice>
  if (study.status === 'applied') {
    return (
      <Notice title="Waiting for the organiser">You hear from this page as soon as you are accepted.</Notice>
    )
  }
  if (!hasProfile) {
    return (
      <div>
        <LinkButton variant="primary" href={`/rate/profile?next=/rate/${study.slug}`}>
          State who you are
        </LinkButton>
      </div>
    )
  }
  if (study.status === null || study.status === 'invited') {
    return (
      <ActForm action={actions.takePart} slug={study.slug}>
        <SubmitButton>{study.isInvited ? 'Take part' : 'Apply to take part'}</SubmitButton>
      </ActForm>
    )
  }
  if (desk && !desk.consent.isGiven) {
    return (
      <ActForm action={actions.consent} slug={study.slug}>
        <input type="hidden" name="version" value={desk.consent.version} />
        <h2 className="mb-3 text-xl">Before you begin</h2>
        <p className="mb-4 whitespace-pre-wrap">{desk.consent.text}</p>
        <SubmitButton>I have read this and agree</SubmitButton>
      </ActForm>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-4">
      <LinkButton variant="primary" href={`/rate/${study.slug}/desk`} prefetch={false}>
        {desk && desk.done > 0 ? 'Go on rating' : 'Begin rating'}
      </LinkButton>
      {desk && (
        <span className="num text-soft">
          {desk.left === 0
            ? 'Nothing is left for you at the moment.'
            : `${formatCount(desk.left)} left for you`}
        </span>
      )}
      <LinkButton href={`/rate/${study.slug}/certificate`}>Certificate and hours</LinkButton>
    </div>
  )
}

function ActForm({
  action,
  slug,
  children,
}: {
  action: FormAction<void>
  slug: string
  children: React.ReactNode
}) {
  const [state, submit] = useActionState(action, untouched)
  return (
    <form action={submit}>
      <input type="hidden" name="slug" value={slug} />
      {!state.ok && state.message && (
        <Notice kind="error" live className="mb-4">
          {state.message}
        </Notice>
      )}
      {children}
    </form>
  )
}
