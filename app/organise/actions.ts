'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { verifyRater } from '@/db/commands/rater-profiles'
import { requestRole } from '@/db/commands/role-requests'
import { createStudy } from '@/db/commands/studies'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'
import { NewStudyInput } from '@/lib/studies/design/study-input'

export const create = action(NewStudyInput, async ({ title, instrument, organisation }, user) => {
  const organisationId = organisation === '' ? null : organisation
  if (!can(user, 'design-study', { organisationId }))
    throw new DomainError('forbidden', 'Only organisers make studies. Ask a curator for the role.')
  const { slug } = await createStudy(database(), { title, instrument, organisationId }, user.id)
  redirect(`/organise/${slug}`)
})

const Reason = z.object({ reason: z.string().trim().min(10, 'Say a little more.').max(2000) })

export const askToOrganise = action(Reason, async ({ reason }, user) => {
  await requestRole(database(), user.id, 'organiser', reason)
  refresh()
})

export const verify = action(z.object({ userId: z.uuid() }), async ({ userId }, user) => {
  if (!can(user, 'verify-raters')) throw new DomainError('forbidden', 'Only curators verify raters.')
  await verifyRater(database(), userId, user.id)
  refresh()
})
