'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { saveRaterProfile } from '@/db/commands/rater-profiles'
import { drawSourceQuestions, saveSourceGuesses } from '@/db/commands/source-guesses'
import {
  applyToStudy,
  closeRatersPart,
  consentToStudy,
  takeUpInvitation,
  withdrawRater,
} from '@/db/commands/study-raters'
import { studyForRater } from '@/db/queries/study-raters'
import { DomainError } from '@/lib/errors'
import { shownName } from '@/lib/forms/shown-name'
import { type GuessedSource, guessedSources, tellings } from '@/lib/studies/blinding/guessed-source'
import { RaterProfileInput } from '@/lib/studies/raters'

export const saveProfile = action(
  RaterProfileInput.extend({ next: z.string().optional() }),
  async ({ next, ...profile }, user) => {
    await saveRaterProfile(database(), user.id, profile)
    redirect(next?.startsWith('/rate') ? next : '/rate')
  },
)

const Study = z.object({ slug: z.string() })

async function required(slug: string, userId: string) {
  const study = await studyForRater(database(), slug, userId)
  if (!study) throw new DomainError('not-found', 'There is no such study.')
  return study
}

export const takePart = action(Study, async ({ slug }, user) => {
  const study = await required(slug, user.id)
  const wasInvited = await takeUpInvitation(database(), study.id, user.id)
  if (!wasInvited) await applyToStudy(database(), study.id, user.id)
  revalidatePath(`/rate/${slug}`)
})

export const consent = action(
  Study.extend({ version: z.coerce.number().int() }),
  async ({ slug, version }, user) => {
    const study = await required(slug, user.id)
    await consentToStudy(database(), { studyId: study.id, userId: user.id, version })
    revalidatePath(`/rate/${slug}`)
  },
)

export const leaveStudy = action(Study, async ({ slug }, user) => {
  const study = await required(slug, user.id)
  await withdrawRater(database(), study.id, user.id)
  revalidatePath(`/rate/${slug}`)
})

export const askAboutSources = action(Study, async ({ slug }, user) => {
  const study = await required(slug, user.id)
  await drawSourceQuestions(database(), { studyId: study.id, raterId: user.id })
  revalidatePath(`/rate/${slug}/end`)
})

const Closing = Study.extend({
  wantsCredit: z.string().optional(),
  creditName: z.union([z.literal(''), shownName('the name to thank', 120)]).optional(),
  couldTell: z.enum([...tellings, '']).optional(),
  guess: z.string().trim().max(2000).optional(),
}).loose()

/** What the form says of the sources: a field `source:TOKEN` for each answer that is not left out. */
function guessesIn(fields: Record<string, unknown>): Record<string, GuessedSource> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, said]): [string, GuessedSource][] => {
      const guess = guessedSources.find((source) => source === said)
      return guess && name.startsWith('source:') ? [[name.slice('source:'.length), guess]] : []
    }),
  )
}

export const closePart = action(
  Closing,
  async ({ slug, wantsCredit, creditName, couldTell, guess, ...fields }, user) => {
    const study = await required(slug, user.id)
    const part = { studyId: study.id, userId: user.id }
    await saveSourceGuesses(database(), { ...part, raterId: user.id, guesses: guessesIn(fields) })
    await closeRatersPart(database(), {
      ...part,
      wantsCredit: wantsCredit === 'yes',
      creditName: creditName || user.name,
      blindingCheck: couldTell || guess ? { couldTell: couldTell || null, guess: guess ?? '' } : null,
    })
  },
)
