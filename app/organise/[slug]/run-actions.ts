'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/app/_server/action'
import { adjudicatedStudy } from '@/app/_server/adjudicated-study'
import { database } from '@/app/_server/database'
import { limitInvitation, limitRaterInvitations } from '@/app/_server/limits'
import { organisedStudy } from '@/app/_server/organised-study'
import { currentOrigin } from '@/app/_server/origin'
import { inviteRaters } from '@/db/commands/rater-invitations'
import {
  decideItem,
  dismissAdjudicator,
  inviteAdjudicator,
  uninviteAdjudicator,
} from '@/db/commands/studies-adjudication'
import { closeStudy, reopenStudy } from '@/db/commands/studies-close'
import { declareExclusion, logUnblinding } from '@/db/commands/studies-oversight'
import { decideOnRater, withdrawRater } from '@/db/commands/study-raters'
import { DomainError } from '@/lib/errors'
import { countOf } from '@/lib/format/count'
import { adjudicatorMessage } from '@/lib/mail/adjudicator-message'
import {
  AdjudicatorInput,
  DecideInput,
  DecisionInput,
  EndInput,
  ExclusionInput,
  RaterInput,
  ReasonInput,
} from '@/lib/studies/design/study-input'
import { InviteInput } from '@/lib/studies/raters'

export const invite = action(InviteInput, async ({ slug, emails, group }, user) => {
  const { id } = await organisedStudy(slug, user)
  await limitRaterInvitations(user.id, emails.length)
  const count = await inviteRaters(database(), {
    ...{ studyId: id, emails, group },
    inviter: { id: user.id, name: user.name ?? user.email ?? 'An organiser' },
    link: `${await currentOrigin()}/rate/${slug}`,
  })
  refresh()
  return count === 0 ? 'All of them were invited before.' : `${countOf(count, 'invitation')} on the way.`
})

export const decide = action(DecisionInput, async ({ slug, userId, decision, group }, user) => {
  const { id } = await organisedStudy(slug, user)
  const isAccepted = decision === 'accept'
  await decideOnRater(database(), { studyId: id, userId, isAccepted, group })
  refresh()
})

export const removeRater = action(RaterInput, async ({ slug, userId }, user) => {
  const { id } = await organisedStudy(slug, user)
  await withdrawRater(database(), id, userId)
  refresh()
})

export const close = action(ReasonInput, async ({ slug, reason }, user) => {
  const { id } = await organisedStudy(slug, user)
  await closeStudy(database(), id, { actorId: user.id, reason })
  refresh()
})

export const reopen = action(EndInput, async ({ slug, ...end }, user) => {
  const { id } = await organisedStudy(slug, user)
  await reopenStudy(database(), id, end, user.id, new Date())
  refresh()
})

export const unblind = action(ReasonInput, async ({ slug, reason }, user) => {
  const { id } = await organisedStudy(slug, user)
  await logUnblinding(database(), id, reason, user.id)
  refresh()
})

export const exclude = action(
  ExclusionInput,
  async ({ slug, pseudonym, ratingId, reason, isPredeclared }, user) => {
    const { id } = await organisedStudy(slug, user)
    if (pseudonym === '' && ratingId === '')
      throw new DomainError('invalid', 'Choose a rater.', { field: 'pseudonym' })
    const excluded = ratingId === '' ? { pseudonym } : { ratingId }
    await declareExclusion(database(), id, { excluded, reason, isPredeclared }, user.id)
    refresh()
  },
)

export const appoint = action(AdjudicatorInput, async ({ slug, email }, user) => {
  const { id, title } = await organisedStudy(slug, user)
  await limitInvitation(user.id)
  const message = adjudicatorMessage(email, {
    study: title,
    organiser: user.name ?? user.email ?? 'An organiser',
    link: `${await currentOrigin()}/organise/${slug}/decide`,
  })
  await inviteAdjudicator(database(), id, message, user.id)
  refresh()
})

export const takeBack = action(AdjudicatorInput, async ({ slug, email }, user) => {
  const { id } = await organisedStudy(slug, user)
  await uninviteAdjudicator(database(), id, email)
  refresh()
})

export const dismiss = action(RaterInput, async ({ slug, userId }, user) => {
  const { id } = await organisedStudy(slug, user)
  await dismissAdjudicator(database(), id, userId)
  refresh()
})

export const decideDisagreement = action(DecideInput, async ({ slug, itemId, comment, decisions }, user) => {
  const { id } = await adjudicatedStudy(slug, user)
  await decideItem(database(), id, { itemId, decisions, comment }, user.id)
  redirect(`/organise/${slug}/decide`)
})
