'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { publishSubmission, withdrawSubmission } from '@/db/commands/submissions'
import { Publication, Withdrawal } from '@/lib/submissions/publication'

export const publish = action(Publication, async ({ id, anonymousUntil }, user) => {
  await publishSubmission(database(), id, user, { anonymousUntil })
  revalidatePath(`/account/submissions/${id}`)
})

export const withdraw = action(Withdrawal, async ({ id, reason }, user) => {
  await withdrawSubmission(database(), id, user, reason)
  revalidatePath(`/account/submissions/${id}`)
})
