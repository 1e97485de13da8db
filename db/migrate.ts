import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as migrateQueue } from 'graphile-worker'
import postgres from 'postgres'
import { catchUp } from './commands/catch-up'
import { databaseRefusal } from './database-refusal'
import { grantRoles } from './roles'

const folder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Brings a database to the present schema: tables, the job queue's own schema, functions, roles and grants.
 * What an older release left to be worked out again is put into the queue. Safe to run at every start and by several processes at once (the second waits).
 *
 * @param ownerUrl connection of the role that owns the schema
 * @throws DomainError unavailable where the database cannot be reached or its role may too little
 */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 2, onnotice: () => {} })
  try {
    const lock = await sql.reserve()
    try {
      await lock`select pg_advisory_lock(hashtext('rounds migrate'))`
      await runMigrations(drizzle(sql), { migrationsFolder: folder })
      await migrateQueue({ connectionString: ownerUrl })
      await defineEnqueue(sql)
      await defineQueueState(sql)
      await grantRoles(sql, ownerUrl)
      await catchUp(drizzle(sql))
    } finally {
      await lock`select pg_advisory_unlock(hashtext('rounds migrate'))`
      lock.release()
    }
  } catch (error) {
    throw databaseRefusal(error, ownerUrl) ?? error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/**
 * The web process may ask for jobs without any privilege on the queue's tables: this function runs as its owner and
 * takes only the jobs we know. A key makes a second request before the job started the same job. A submission waits
 * behind those of people who have fewer waiting, so that nobody's flood keeps the others from their scores.
 */
async function defineEnqueue(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create or replace function enqueue(task text, payload json, job_key text default null) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
    declare
      own_waiting integer := 0;
    begin
      if task not in ('score-submission', 'refresh-board', 'send-mails', 'freeze-results') then
        raise exception 'unknown task %', task using errcode = 'invalid_parameter_value';
      end if;
      if task = 'score-submission' then
        select count(*) into own_waiting
        from submissions own
        join submissions other on other.submitted_by = own.submitted_by and other.id <> own.id
        where own.id::text = payload ->> 'submissionId'
          and own.status in ('queued', 'scoring') and other.status in ('queued', 'scoring');
      end if;
      perform graphile_worker.add_job(
        task, payload, job_key => enqueue.job_key, max_attempts => 12, priority => least(own_waiting, 1000));
    end $$`)
}

/** How long the queue is, for the health check: three numbers, and nothing of what the jobs are about. */
async function defineQueueState(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create or replace function queue_state(
      out waiting bigint, out failed bigint, out oldest_wait_seconds double precision
    ) language sql stable security definer set search_path = pg_catalog, public as $$
      select count(*) filter (where attempts < max_attempts and run_at <= now()),
             count(*) filter (where attempts >= max_attempts and locked_at is null),
             extract(epoch from now() - min(run_at) filter (
               where attempts < max_attempts and run_at <= now() and locked_at is null))::double precision
      from graphile_worker._private_jobs
    $$`)
}
