import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Watches the resident memory of a process: the kernel's own peak where it can be reset (Linux), else the largest of
 * many samples.
 */
export class PeakMemory {
  readonly #pid: number
  readonly #hasReset: boolean
  readonly #timer: NodeJS.Timeout
  #largest = 0

  constructor(pid: number) {
    this.#pid = pid
    this.#hasReset = resetPeak(pid)
    this.#timer = setInterval(() => this.#sample(), 50)
    this.#sample()
  }

  /** Megabytes (10^6 bytes), at most so far. */
  stop(): number {
    clearInterval(this.#timer)
    this.#sample()
    const peak = this.#hasReset ? (statusOf(this.#pid, 'VmHWM') ?? 0) : 0
    return Math.max(peak, this.#largest) / 1e6
  }

  #sample(): void {
    this.#largest = Math.max(this.#largest, residentBytes(this.#pid))
  }
}

/** Resident memory of a process now, in bytes. */
export function residentBytes(pid: number): number {
  const bytes = statusOf(pid, 'VmRSS')
  if (bytes !== null) return bytes
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024
}

function statusOf(pid: number, field: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const line = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return line ? Number(line[1]) * 1024 : null
  } catch {
    return null
  }
}

function resetPeak(pid: number): boolean {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
    return true
  } catch {
    return false
  }
}
