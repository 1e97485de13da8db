import { existsSync, readdirSync, readFileSync } from 'node:fs'

/**
 * Process ids of the web processes of this run's instance, by the data directory in their environment: they are our own
 * grandchildren. Where the system does not tell (no /proc), none.
 */
export function webProcessIds(dataDirectory: string): number[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        const isWeb = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/web.mjs')
        return (
          isWeb &&
          readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`ROUNDS_DATA=${dataDirectory}`)
        )
      } catch {
        return false // it ended while we looked, or is somebody else's
      }
    })
}
