import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Runs `work` while holding a lock file with our process id, so that of several simultaneous starts one works at a
 * time. A lock left by a dead process is taken over.
 *
 * @param stillNeeded asked before every try: return a value to stop waiting (somebody else did the work)
 */
export async function withStartLock<T>(
  file: string,
  stillNeeded: () => Promise<T | null>,
  work: () => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const done = await stillNeeded()
    if (done !== null) return done
    if (takeLock(file)) break
    if (Date.now() > deadline)
      throw new Error(
        `${file} is held by process ${holder(file)}; remove it if that is not a start of Rounds`,
      )
    await sleep(50)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function takeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const pid = holder(file)
    if (pid !== null && !isAlive(pid)) rmSync(file, { force: true })
    return false
  }
}

function holder(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null
  } catch {
    return null // released between our two looks
  }
}

/** Whether a process of that id exists (owned by anybody). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
