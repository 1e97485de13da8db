// Runs beside the worker's own thread, so that it beats on while a scoring computes. Plain JavaScript, because a
// thread starts from this very file, from sources and from the bundle alike.
import { parentPort, workerData } from 'node:worker_threads'
import postgres from 'postgres'

const { url, id, poolIds, beatMs, deadAfterSeconds, hungAfterBeats } = workerData
const sql = postgres(url, {
  max: 1,
  connect_timeout: 5,
  idle_timeout: 0,
  connection: { application_name: 'rounds heartbeat' },
  onnotice: () => {},
})

let beatsWithoutTick = 0
let steadySince = null
let stopping = false
let timer = null

async function beat() {
  if (stopping) return
  beatsWithoutTick++
  if (beatsWithoutTick > hungAfterBeats) {
    console.error(JSON.stringify({ level: 'error', message: 'the worker hangs; ending it', process: id }))
    process.kill(process.pid, 'SIGKILL')
  }
  try {
    await sql`
      insert into worker_processes (id, worker_ids, seen_at) values (${id}, ${poolIds}, now())
      on conflict (id) do update set seen_at = now()`
    steadySince ??= Date.now()
    // after an outage of the database the others need time to be seen again before they count as dead
    if (Date.now() - steadySince > deadAfterSeconds * 1000) await freeLocksOfTheDead()
    parentPort.postMessage({ beat: true })
  } catch (error) {
    steadySince = null
    parentPort.postMessage({ trouble: error instanceof Error ? error.message : String(error) })
  }
  if (!stopping) timer = setTimeout(beat, beatMs)
}

/** The queue's own lock lasts four hours; what nobody alive holds is set free. */
async function freeLocksOfTheDead() {
  const holders = await sql`
    select distinct job.locked_by as id from graphile_worker._private_jobs job
    where job.locked_at < now() - ${deadAfterSeconds} * interval '1 second'
      and not exists (
        select 1 from worker_processes alive
        where job.locked_by = any (alive.worker_ids)
          and alive.seen_at > now() - ${deadAfterSeconds} * interval '1 second')`
  if (holders.length === 0) return
  await sql`select graphile_worker.force_unlock_workers(${holders.map((holder) => holder.id)}::text[])`
  // an unlock wakes nobody by itself, and a poll may be a second away
  await sql`select pg_notify('jobs:insert', ${JSON.stringify({ r: Math.random(), count: holders.length })})`
  parentPort.postMessage({ freed: holders.map((holder) => holder.id) })
}

parentPort.on('message', async (message) => {
  if (message === 'tick') beatsWithoutTick = 0
  if (message !== 'stop') return
  stopping = true
  clearTimeout(timer)
  await sql`delete from worker_processes where id = ${id}`.catch(() => {})
  await sql.end({ timeout: 2 })
  process.exit(0) // in a thread this ends the thread
})

await beat()
