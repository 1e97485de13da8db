import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { startEmbeddedServer } from '../embedded/server'
import { migrateDatabase } from '../migrate'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Owner's connection to the server of this test run. */
    testServerUrl: string
  }
}

export const TEMPLATE = 'rounds_template'

/** One throw-away PostgreSQL for the run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
  const directory = mkdtempSync(path.join(tmpdir(), 'rounds-test-'))
  const server = await startEmbeddedServer(path.join(directory, 'postgres'), {
    flags: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  const admin = postgres(server.url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${TEMPLATE}`)
  const url = new URL(server.url)
  url.pathname = `/${TEMPLATE}`
  await migrateDatabase(url.toString())
  await admin.end()
  project.provide('testServerUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}
