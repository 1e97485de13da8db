import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inheritedEnvironment } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { embeddedBinaries } from './binaries'
import { type Launch, unprivileged } from './privileges'
import { isAlive, withStartLock } from './start-lock'
import { ensureWritable } from './writable'

export interface EmbeddedServer {
  /** Connection of the owner (a superuser of this server). */
  url: string
  port: number
  /** False when a running server was found and adopted: whoever started it stops it. */
  owned: boolean
  stop(): Promise<void>
}

const MAJOR = '18'
const BASE_FLAGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '80',
  log_min_messages: 'warning',
}
type Wrap = (command: string, args: string[]) => Launch

interface StartOptions {
  /** Server settings on top of ours, such as { fsync: 'off' } for throw-away test servers. */
  flags?: Record<string, string>
  /** A port to come back on after a crash, so that open pools find the server again; else a free one. */
  port?: number
}

/**
 * Starts PostgreSQL on a data directory (made on first use) on the loopback interface, or adopts the server already
 * running on it. It stops when `stop` is called and when this process ends, however it ends.
 */
export async function startEmbeddedServer(
  directory: string,
  { flags = {}, port: wanted }: StartOptions = {},
): Promise<EmbeddedServer> {
  ensureWritable(directory)
  const passwordFile = `${directory}.password`
  const urlAt = (port: number) =>
    `postgresql://rounds_owner:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${port}/postgres`

  const adopt = async (): Promise<EmbeddedServer | null> => {
    const port = await runningPort(directory)
    return port === null ? null : { url: urlAt(port), port, owned: false, stop: async () => {} }
  }
  return withStartLock(`${directory}.lock`, adopt, async () => {
    const { initdb, postgres } = embeddedBinaries()
    chmodSync(directory, 0o700)
    const wrap = unprivileged(directory, postgres)
    initialise(directory, passwordFile, initdb, wrap)
    const port = wanted ?? (await freePort())
    const child = await launch(directory, postgres, wrap, port, { ...BASE_FLAGS, ...flags })
    return { url: urlAt(port), port, owned: true, stop: () => stopServer(child) }
  })
}

/** Makes the cluster unless a complete one is there. `PG_VERSION` is the last thing a whole initdb leaves behind for us to trust. */
function initialise(directory: string, passwordFile: string, initdb: string, wrap: Wrap): void {
  const versionFile = path.join(directory, 'PG_VERSION')
  const complete = path.join(directory, 'rounds.initialised')
  if (existsSync(complete)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found === MAJOR) return
    throw new DomainError(
      'conflict',
      `${directory} holds data of PostgreSQL ${found}, but this version of Rounds brings PostgreSQL ${MAJOR}. Export with the older version and import here, or move the directory away.`,
    )
  }
  // an earlier first start was killed half-way
  for (const entry of readdirSync(directory)) rmSync(path.join(directory, entry), { recursive: true })
  if (!existsSync(passwordFile))
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const run = wrap(initdb, [
    ...[
      '-D',
      directory,
      '-U',
      'rounds_owner',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
    ],
    ...['--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums'],
  ])
  const { uid, gid } = run.identity
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid)
  const result = spawnSync(run.command, run.arguments, {
    ...run.identity,
    env: serverEnvironment(),
    encoding: 'utf8',
  })
  if (result.status !== 0) {
    const said = `${result.error?.message ?? ''}${result.stdout}${result.stderr}`
    throw new DomainError(
      'unavailable',
      `PostgreSQL could not make its database in ${directory}:\n${complaints(said)}`,
      { cause: new Error(said) },
    )
  }
  writeFileSync(complete, '')
}

/** What is wrong and what helps, out of everything the server said; all of it where nothing is marked so. */
function complaints(output: string): string {
  const marked = output.split('\n').filter((line) => /\b(FATAL|PANIC|ERROR|HINT|error|hint):/.test(line))
  return (marked.length > 0 ? marked.join('\n') : output).trim()
}

async function launch(
  directory: string,
  postgres: string,
  wrap: Wrap,
  port: number,
  flags: Record<string, string>,
): Promise<ChildProcess> {
  const settings = Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const run = wrap(postgres, ['-D', directory, '-p', String(port), ...settings])
  const child = spawnGuarded(run)
  let log = ''
  child.stderr?.on('data', (data) => {
    log = (log + data).slice(-8000)
  })
  const deadline = Date.now() + 30_000
  while ((await runningPort(directory)) !== port) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new DomainError('unavailable', `PostgreSQL did not start on ${directory}:\n${complaints(log)}`)
    }
    await sleep(25)
  }
  return child
}

/**
 * A shell between us and the server watches a pipe from us: when our end closes, even by kill -9, it asks the server
 * for a fast shutdown. A death signal would be lost in the user namespace.
 */
function spawnGuarded(run: Launch): ChildProcess {
  const env = serverEnvironment()
  if (process.platform === 'win32') {
    return spawn(run.command, run.arguments, { env, stdio: ['pipe', 'ignore', 'pipe'] })
  }
  const guard = [
    'exec 3<&0',
    '"$@" </dev/null 3<&- & server=$!',
    '(read _ <&3; kill -INT $server) 2>/dev/null & reader=$!',
    'wait $server; code=$?',
    'kill $reader 2>/dev/null',
    'exit $code',
  ].join('\n')
  return spawn('/bin/sh', ['-c', guard, 'postgres-guard', run.command, ...run.arguments], {
    ...run.identity,
    env,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true, // Ctrl-C reaches us alone; we then stop web, worker and database in that order
  })
}

function stopServer(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.stdin?.end()
  })
}

/** The port of the server that runs on a data directory and accepts connections, else null. */
export async function runningPort(directory: string): Promise<number | null> {
  const file = path.join(directory, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  // the id alone is not enough: a zombie counts as alive, and initdb writes a negative one
  const ready = pid > 0 && isAlive(pid) && lines[7]?.trim() === 'ready' && (await accepts(port))
  return ready ? port : null
}

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

/** A port of the loopback interface that was free a moment ago. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Without our settings: the server has no use for secrets. */
const serverEnvironment = (): NodeJS.ProcessEnv => ({
  ...(Object.fromEntries(
    Object.entries(inheritedEnvironment()).filter(
      ([name]) => !/^(AUTH_|ROUNDS_|SMTP_URL$|DATABASE_URL$)/.test(name),
    ),
  ) as NodeJS.ProcessEnv),
  LC_ALL: 'C',
  LC_MESSAGES: 'C',
  TZ: 'UTC',
})
