import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { type Connection, connect } from '../client'
import { roleUrl } from '../roles'
import { TEMPLATE } from './global-setup'

export interface TestDatabase {
  ownerUrl: string
  webUrl: string
  workerUrl: string
  /** As the schema's owner, as the web process, as the worker: with exactly their privileges. */
  owner: Connection
  web: Connection
  worker: Connection
  drop(): Promise<void>
}

/** A database of this file's own, copied from the migrated template. Call `drop` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServerUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = postgres(server, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${TEMPLATE}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const ownerUrl = url.toString()
  const webUrl = roleUrl(ownerUrl, 'rounds_web')
  const workerUrl = roleUrl(ownerUrl, 'rounds_worker')
  const [owner, web, worker] = [connect(ownerUrl), connect(webUrl), connect(workerUrl)]
  const drop = async () => {
    await Promise.all([owner.close(), web.close(), worker.close()])
    await admin.unsafe(`drop database ${name} with (force)`)
    await admin.end()
  }
  return { ownerUrl, webUrl, workerUrl, owner, web, worker, drop }
}
