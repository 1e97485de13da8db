/** A worker says every few seconds that it is there. */
const WORKER_GONE_AFTER_SECONDS = 60
/** Jobs are taken at once while a worker runs: one that waits this long says that none does its work. */
const JOB_LATE_AFTER_SECONDS = 300

export interface HealthFacts {
  migratedTo: number | null
  jobs: { waiting: number; failed: number; oldestWaitSeconds: number | null }
  workerSeenSecondsAgo: number | null
}

export interface HealthAnswer {
  /** `ok`; `degraded`: pages are served but work is not done; `down`: pages cannot be served. */
  status: 'ok' | 'degraded' | 'down'
  database: 'reachable' | 'unreachable'
  migrations: 'present' | 'missing' | 'unknown'
  worker: 'seen' | 'gone' | 'unknown'
  workerSeenSecondsAgo: number | null
  jobs: HealthFacts['jobs'] | null
}

/**
 * What the facts mean.
 *
 * @param facts null: the database did not answer
 * @param newestMigration when the newest migration of this code was made, as the database records it
 */
export function judgeHealth(facts: HealthFacts | null, newestMigration: number): HealthAnswer {
  if (facts === null) {
    return {
      status: 'down',
      database: 'unreachable',
      migrations: 'unknown',
      worker: 'unknown',
      workerSeenSecondsAgo: null,
      jobs: null,
    }
  }
  const { migratedTo, jobs, workerSeenSecondsAgo } = facts
  // a database ahead of this code is fine: during an update old and new processes run side by side
  const isMigrated = migratedTo !== null && migratedTo >= newestMigration
  const isWorkerSeen = workerSeenSecondsAgo !== null && workerSeenSecondsAgo <= WORKER_GONE_AFTER_SECONDS
  const isLate = (jobs.oldestWaitSeconds ?? 0) > JOB_LATE_AFTER_SECONDS
  return {
    status: !isMigrated ? 'down' : isWorkerSeen && !isLate ? 'ok' : 'degraded',
    database: 'reachable',
    migrations: isMigrated ? 'present' : 'missing',
    worker: isWorkerSeen ? 'seen' : 'gone',
    workerSeenSecondsAgo: workerSeenSecondsAgo === null ? null : Math.round(workerSeenSecondsAgo),
    jobs: {
      ...jobs,
      oldestWaitSeconds: jobs.oldestWaitSeconds === null ? null : Math.round(jobs.oldestWaitSeconds),
    },
  }
}
