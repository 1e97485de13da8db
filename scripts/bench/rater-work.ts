import { setTimeout as sleep } from 'node:timers/promises'
import type { DeskReply } from '@/lib/studies/rating/desk'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { RaterClient } from './rater-client'
import type { BenchRater } from './raters-fixture'

/** What the raters of a bench did, as they know it: every rating that the server said it has. */
export interface WorkLog {
  /** `rater number, rating number` of each acknowledged rating; the same in the rating's active time. */
  readonly acknowledged: Set<number>
  doubles: number
  skips: number
  declines: number
  vanished: number
  /** Told that the item had gone to somebody else. */
  refused: number
}

export const noWork = (): WorkLog => ({
  ...{ acknowledged: new Set(), doubles: 0, skips: 0, declines: 0, vanished: 0, refused: 0 },
})

interface Work {
  client: RaterClient
  rater: BenchRater
  log: WorkLog
  values: RatingValues
  random: () => number
  /** Whether everything is rated. */
  isOver: () => boolean
  /** Raters who may walk away for good, an item in their hands. */
  mostVanished: number
}

/** A number that names one rating of one rater: kept as its active time, so that it is found again. */
export const nameOf = (rater: number, rating: number): number => rater * 10_000 + rating + 1

/**
 * Rates until nothing is left: most items straight away, some after a draft, some given back or declined, some sent twice
 * at once, some over a connection that breaks in the middle. A few raters walk away and never come back.
 */
export async function rateUntilOver(work: Work): Promise<void> {
  const { client, log, random } = work
  for (let rating = 0; !work.isOver(); ) {
    const claimed = await client.surely('claim', {})
    const token = claimed.kind === 'done' ? (claimed.value as DeskReply).work?.token : undefined
    if (token === undefined) {
      // what others hold may come back
      await sleep(5000 + random() * 5000)
      continue
    }
    const dice = random()
    if (dice < 0.03 && log.vanished < work.mostVanished) {
      log.vanished++
      return
    }
    if (dice < 0.07) {
      log.skips++
      await client.surely('skip', { token })
    } else if (dice < 0.09) {
      log.declines++
      await client.surely('decline', { token, reason: 'Not mine to say.' })
    } else await rateItem(work, token, rating++)
  }
}

async function rateItem(
  { client, rater, log, values, random }: Work,
  token: string,
  rating: number,
): Promise<void> {
  const name = nameOf(rater.number, rating)
  const entered = { token, values, activeMs: name, idleMs: 0 }
  if (random() < 0.3) await client.surely('draft', { ...entered, sequence: 1 })
  const dice = random()
  // the server may have it or not when the connection breaks: the page sends it again
  if (dice < 0.15) await client.once('submit', entered, 1 + random() * 40)
  const sends = dice > 0.85 ? 2 : 1
  if (sends === 2) log.doubles++
  const outcomes = await Promise.all(Array.from({ length: sends }, () => client.surely('submit', entered)))
  if (outcomes.some(({ kind }) => kind === 'done')) log.acknowledged.add(name)
  else log.refused++
}
