import { existsSync } from 'node:fs'
import path from 'node:path'
import { isLostTypeLookup } from '@/db/lost-type-lookup'
import { migrateDatabase } from '@/db/migrate'
import { roleUrl } from '@/db/roles'
import { env, inheritedEnvironment } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { root } from '../setup/dependencies.mjs'
import { buildIfNeeded } from './build'
import { SupervisedChild } from './child'
import { keepDatabase } from './database'
import { demonstrate } from './demonstration'
import { partEnvironment } from './environments'
import { say } from './output'
import { choosePort } from './port'
import { authSecret } from './secrets'
import { requireSettings } from './settings'
import { untilHealthy } from './until-healthy'

/** The supervisor behind `npm start`: database, migration, build, web, worker; stops them in the reverse order. */
async function main(): Promise<void> {
  const stops: (() => Promise<void>)[] = []
  let stopping: Promise<void> | null = null
  const stopAll = () => {
    stopping ??= (async () => {
      for (const stop of stops.reverse()) await stop()
    })()
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      say('\nStopping …')
      void stopAll().then(() => process.exit(0))
    })
  }
  try {
    requireSettings(inheritedEnvironment())
    const port = await choosePort()
    const secret = authSecret()
    const database = await keepDatabase()
    stops.push(database.stop)
    await migrateDatabase(database.ownerUrl)
    await buildIfNeeded()

    const publicUrl = env.PUBLIC_URL ?? `http://localhost:${port}`
    // the parts get narrow roles: the owner's connection stays here
    const shared = { NODE_ENV: 'production', PUBLIC_URL: publicUrl } as const
    const worker = new SupervisedChild('worker', part('worker'), {
      ...partEnvironment('worker', inheritedEnvironment()),
      ...shared,
      ROUNDS_WORKER_DATABASE_URL: roleUrl(database.ownerUrl, 'rounds_worker'),
    })
    const web = new SupervisedChild('web', part('web'), {
      ...partEnvironment('web', inheritedEnvironment()),
      ...shared,
      AUTH_SECRET: secret,
      PORT: String(port),
      ROUNDS_WEB_DATABASE_URL: roleUrl(database.ownerUrl, 'rounds_web'),
    })
    for (const child of [worker, web]) {
      child.start()
      stops.push(() => child.stop())
    }
    await untilHealthy(`http://127.0.0.1:${port}/api/health`)
    announce(publicUrl, database.description)
    await demonstrate(database.ownerUrl, say, () => stopping !== null)
  } catch (error) {
    if (stopping) return
    console.error(error instanceof DomainError ? error.message : error)
    await stopAll()
    process.exit(1)
  }
}

const part = (name: 'web' | 'worker') => {
  const file = path.join(root, `dist/${name}.mjs`)
  if (!existsSync(file)) throw new Error(`${file} is missing: the build did not finish`)
  return ['--enable-source-maps', file]
}

function announce(url: string, database: string): void {
  say('')
  say(`  Rounds is at ${url}`)
  say(`  Data: ${database}`)
  if (env.SMTP_URL) say('  Sign in at /login with your e-mail address.')
  else
    say(
      `  Sign in: enter any address at ${url}/login, then open the link at ${url}/outbox (no mail server is set).`,
    )
  say('  Stop with Ctrl-C.')
  say('')
}

// the database may go away while the demonstration is put in
process.on('unhandledRejection', (error) => {
  if (!isLostTypeLookup(error)) throw error
})
await main()
