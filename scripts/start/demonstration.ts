import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '@/db/client'
import { publishDemonstration, seedDemonstration } from '../seed'
import { seedDemonstrationStudies, seedStudyAnswers } from '../seed-study'

/**
 * Puts the demonstration into an instance: submitted like anybody's predictions, scored by the worker, then published;
 * its studies designed, rated and closed like anybody's.
 * Every start runs it; when all is there it changes nothing.
 *
 * @param isStopping asked between steps, so that Ctrl-C does not wait for the worker
 */
export async function demonstrate(
  ownerUrl: string,
  say: (line: string) => void,
  isStopping: () => boolean,
): Promise<void> {
  const connection = connect(ownerUrl, { name: 'rounds demonstration', max: 2 })
  try {
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
  } finally {
    await connection.close()
  }
}
