import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, connect } from '@/db/client'
import { isDatabaseAway } from '@/db/database-away'
import { publishDemonstration, seedDemonstration } from '../seed'
import { seedDemonstrationStudies, seedStudyAnswers } from '../seed-study'

/**
 * Puts the demonstration into an instance: submitted like anybody's predictions, scored by the worker, then published;
 * its studies designed, rated and closed like anybody's.
 * Every start runs it; when all is there it changes nothing. A database that goes away meanwhile is waited for.
 *
 * @param ownerUrl the owner's connection
 * @param isStopping asked between steps, so that Ctrl-C does not wait for the worker
 */
export async function demonstrate(
  ownerUrl: string,
  say: (line: string) => void,
  isStopping: () => boolean,
): Promise<void> {
  const connection = connect(ownerUrl, { name: 'rounds demonstration', max: 2 })
  try {
    while (!isStopping()) {
      try {
        return await putIn(connection, say, isStopping)
      } catch (error) {
        if (!isDatabaseAway(error)) throw error
        await sleep(1000)
      }
    }
  } finally {
    await connection.close()
  }
}

async function putIn(
  connection: Connection,
  say: (line: string) => void,
  isStopping: () => boolean,
): Promise<void> {
  await seedDemonstration(connection)
  await seedStudyAnswers(connection)
  let wasWaiting = false
  while (!isStopping()) {
    const { waiting } = await publishDemonstration(connection)
    if (waiting === 0) break
    if (!wasWaiting) say('The demonstration is being scored …')
    wasWaiting = true
    await sleep(300)
  }
  if (wasWaiting && !isStopping()) say('The demonstration is on its board.')
  await seedDemonstrationStudies(connection, isStopping)
}
