import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { inheritedEnvironment } from '@/lib/env'

/** `npm start` as a person runs it, on a database of its own. */
class Instance {
  readonly data: string
  #process: ChildProcess
  output = ''

  constructor(data: string, environment: Record<string, string>) {
    this.data = data
    const { PORT: _port, PUBLIC_URL: _url, ...inherited } = inheritedEnvironment()
    this.#process = spawn(process.execPath, ['scripts/start.mjs'], {
      env: { ...inherited, DATABASE_URL: '', ROUNDS_DATA: data, ...environment } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk) => {
        this.output += chunk
      })
    }
  }

  async said(pattern: RegExp): Promise<RegExpExecArray> {
    await expect
      .poll(() => pattern.test(this.output), { timeout: 60_000, message: `"${pattern}" in ${this.output}` })
      .toBe(true)
    return pattern.exec(this.output) as RegExpExecArray
  }

  async port(): Promise<number> {
    return Number((await this.said(/Rounds is at http:\/\/localhost:(\d+)/))[1])
  }

  /** As Ctrl-C in a terminal: the whole foreground group gets it. */
  interrupt(): Promise<number | null> {
    process.kill(-(this.#process.pid ?? 0), 'SIGINT')
    return this.ended()
  }

  kill(): void {
    process.kill(-(this.#process.pid ?? 0), 'SIGKILL')
  }

  ended(): Promise<number | null> {
    if (this.#process.exitCode !== null) return Promise.resolve(this.#process.exitCode)
    return new Promise((resolve) => this.#process.once('exit', (code) => resolve(code)))
  }
}

/** Processes that run with this instance's data directory or were started by it. */
function processesOf(data: string): { pid: number; command: string }[] {
  return execFileSync('ps', ['axeww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64e6 })
    .split('\n')
    .filter((line) => line.includes(data) && !/\bps axeww\b/.test(line))
    .map((line) => ({ pid: Number(line.trim().split(/\s+/, 1)[0]), command: line }))
}

const isHealthy = async (port: number) => {
  try {
    return (await fetch(`http://localhost:${port}/api/health`)).ok
  } catch {
    return false
  }
}

const textOf = async (url: string) => (await fetch(url)).text()

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = net.createServer().listen(0, () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })

const folders: string[] = []
function newData(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rounds-start-'))
  folders.push(folder)
  return folder
}
test.afterAll(() => {
  for (const folder of folders) {
    for (const { pid } of processesOf(folder)) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // it ended by itself meanwhile
      }
    }
    rmSync(folder, { recursive: true, force: true })
  }
})

test('each part that is killed comes back, and Ctrl-C ends all of them', async () => {
  test.setTimeout(180_000)
  const data = newData()
  const port = await freePort()
  const instance = new Instance(data, { PORT: String(port) })
  expect(await instance.port()).toBe(port)
  const pidOf = (pattern: RegExp) => processesOf(data).find(({ command }) => pattern.test(command))?.pid ?? 0

  // the database first: the demonstration is being put in at this moment
  for (const part of [/native\/bin\/postgres -D/, /dist\/web\.mjs/, /dist\/worker\.mjs/]) {
    await expect.poll(() => pidOf(part), { timeout: 20_000 }).toBeGreaterThan(0)
    const before = pidOf(part)
    process.kill(before, 'SIGKILL')
    await expect
      .poll(() => [0, before].includes(pidOf(part)), { timeout: 40_000, message: `${part} is started again` })
      .toBe(false)
    await expect
      .poll(() => isHealthy(port), { timeout: 40_000, message: `healthy again after ${part}` })
      .toBe(true)
  }
  await expect
    .poll(() => textOf(`http://localhost:${port}/studies`), {
      timeout: 60_000,
      message: 'the demonstration is whole',
    })
    .toContain('Demonstration: rate as a patient would')
  expect(await instance.interrupt()).toBe(0)
  await expect.poll(() => processesOf(data).length, { timeout: 20_000 }).toBe(0)
})

test('a supervisor that is killed takes its parts along, and the next start takes seconds and keeps the data', async () => {
  test.setTimeout(180_000)
  const data = newData()
  const first = new Instance(data, { PORT: String(await freePort()) })
  await first.port()
  first.kill()
  await expect.poll(() => processesOf(data).length, { timeout: 20_000 }).toBe(0)
  const startedAt = Date.now()
  const port = await freePort()
  const second = new Instance(data, { PORT: String(port) })
  await second.port()
  expect(Date.now() - startedAt).toBeLessThan(20_000)
  await expect
    .poll(() => textOf(`http://localhost:${port}/benchmarks`), { timeout: 20_000 })
    .toContain('Demonstration')
  expect(await second.interrupt()).toBe(0)
})

test('a port that is taken is said: the given one is refused, without one the next is taken', async () => {
  test.setTimeout(120_000)
  const taken = net.createServer()
  await new Promise<void>((resolve) => taken.listen(0, () => resolve()))
  const { port } = taken.address() as net.AddressInfo
  const refused = new Instance(newData(), { PORT: String(port) })
  expect(await refused.ended()).toBe(1)
  expect(refused.output).toContain(`Port ${port} is taken`)
  await new Promise((resolve) => taken.close(resolve))

  const holder = net.createServer()
  await new Promise<void>((resolve) => holder.once('error', () => resolve()).listen(3000, () => resolve()))
  const next = new Instance(newData(), { PORT: '' })
  await next.said(/Port 3000 is taken/)
  expect(await next.port()).toBeGreaterThan(3000)
  expect(await next.interrupt()).toBe(0)
  holder.close()
})

test('what cannot work is said in a sentence, without a trace and without the password', async () => {
  test.setTimeout(60_000)
  const away = 'postgresql://nobody:top-secret@127.0.0.1:9/rounds'
  const faults: [Record<string, string>, string][] = [
    [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535; it is "abc".'],
    [{ DATABASE_URL: away }, 'The PostgreSQL server at 127.0.0.1:9 cannot be reached'],
    [
      { ROUNDS_DATA: path.resolve('README.md') },
      'README.md cannot be written: it is a file. Set ROUNDS_DATA',
    ],
  ]
  for (const [environment, words] of faults) {
    const refused = new Instance(newData(), environment)
    expect(await refused.ended()).toBe(1)
    expect(refused.output).toContain(words)
    expect(refused.output).not.toMatch(/\n {4}at |top-secret/)
  }
})
