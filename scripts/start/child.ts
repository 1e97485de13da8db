import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { relayLines, say } from './output'

const LONGEST_PAUSE_MS = 10_000
/** A part that ran this long was healthy: its next restart is at once. */
const HEALTHY_AFTER_MS = 30_000

/**
 * A part of Rounds (web, worker) as a child process that is started again when it dies. It has a channel to us: when
 * we die, even by kill -9, the channel closes and the child ends itself.
 */
export class SupervisedChild {
  readonly name: string
  #command: string[]
  #environment: NodeJS.ProcessEnv
  #child: ChildProcess | null = null
  #stopping = false
  #failures = 0

  constructor(name: string, command: string[], environment: NodeJS.ProcessEnv) {
    this.name = name
    this.#command = command
    this.#environment = environment
  }

  start(): void {
    const startedAt = Date.now()
    const child = spawn(process.execPath, this.#command, {
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true, // Ctrl-C reaches the supervisor alone, which stops the parts in order
    })
    this.#child = child
    relayLines(child.stdout, this.name)
    relayLines(child.stderr, this.name)
    child.on('exit', (code, signal) => void this.#restart(startedAt, signal ?? `code ${code}`))
  }

  async #restart(startedAt: number, why: string): Promise<void> {
    this.#child = null
    if (this.#stopping) return
    this.#failures = Date.now() - startedAt > HEALTHY_AFTER_MS ? 0 : this.#failures + 1
    const pause = Math.min(LONGEST_PAUSE_MS, this.#failures <= 1 ? 0 : 250 * 2 ** this.#failures)
    say(`${this.name} ended (${why}); starting it again${pause ? ` in ${pause / 1000} s` : ''}.`)
    await sleep(pause)
    if (!this.#stopping) this.start()
  }

  /** Asks for a clean end; a part that does not end in time is killed. */
  async stop(timeoutMs = 10_000): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (child === null || child.exitCode !== null) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    await ended
    clearTimeout(late)
  }
}
