import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from '@/lib/env'

/** Where everything lies that an instance without configuration keeps: `ROUNDS_DATA`, else `.data` in the repository. */
export const dataDirectory = (): string =>
  path.resolve(env.ROUNDS_DATA ?? fileURLToPath(new URL('../../.data', import.meta.url)))

/** The data directory of the embedded PostgreSQL. */
export const databaseDirectory = (): string => path.join(dataDirectory(), 'postgres')
