import { sql } from 'drizzle-orm'
import type { Limit } from '@/lib/accounts/limits'
import type { Database } from '../client'
import { rateLimits } from '../schema/operations'

/**
 * Counts one more use against a limit, unless the window is full. One statement: of any number of requests at once,
 * exactly `limit.most` pass. On the pool, not in the caller's transaction: a use that was rolled back still counts.
 *
 * @param key what is limited and for whom; whatever identifies a person or a network in it is hashed
 * @param uses counted together: all of them, or none where they do not fit into the window
 * @returns null when it may go ahead, else the seconds until the window ends
 */
export async function takeFromLimit(
  db: Database,
  limit: Limit,
  key: string,
  uses = 1,
): Promise<number | null> {
  const { most, windowSeconds } = limit
  const windowStart = sql`to_timestamp(floor(extract(epoch from now()) / ${windowSeconds}) * ${windowSeconds})`
  const [answer] = await db.execute<{ taken: boolean; left_seconds: number }>(sql`
    with used as (
      insert into ${rateLimits} as counter (key, window_start, used) select ${key}, ${windowStart}, ${uses}::int where ${uses}::int <= ${most}
      on conflict (key, window_start) do update set used = counter.used + ${uses}::int
      where counter.used + ${uses}::int <= ${most}
      returning 1
    )
    select exists (select 1 from used) as taken,
           extract(epoch from ${windowStart} - now())::double precision + ${windowSeconds} as left_seconds`)
  if (!answer) throw new Error('the rate limit statement returned no row')
  return answer.taken ? null : Math.max(1, Number(answer.left_seconds))
}
