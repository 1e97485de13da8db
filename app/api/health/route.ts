import { database } from '@/app/_server/database'
import journal from '@/db/migrations/meta/_journal.json'
import { readHealth } from '@/db/queries/health'
import { judgeHealth } from '@/lib/health'
import { log } from '@/lib/log'

/** For load balancers and monitoring: 200 where pages can be served, 503 where they cannot; nothing secret in it. */
export async function GET(): Promise<Response> {
  const newest = Math.max(...journal.entries.map(({ when }) => when))
  const health = await readHealth(database()).catch((error: unknown) => {
    log.error('health check failed', { error })
    return null
  })
  const answer = judgeHealth(health, newest)
  return Response.json(answer, {
    status: answer.status === 'down' ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}
