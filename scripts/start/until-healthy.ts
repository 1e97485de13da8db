import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until the web process answers its health check. @throws Error after a minute, with the last answer */
export async function untilHealthy(url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  let last = 'no answer'
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url)
      if (response.ok) return
      last = `${response.status} ${(await response.text()).slice(0, 300)}`
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }
    await sleep(150)
  }
  throw new Error(`the web process did not become healthy: ${last}`)
}
