import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
// with its extension: configuration is to be loaded without a bundler
import { isLostTypeLookup } from './db/lost-type-lookup.ts'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }
const ignored = ['node_modules/**', '.next/**', '.data/**', 'dist/**', 'e2e/**']

/** `unit` needs nothing; `database` starts a real PostgreSQL once and gives each file a database of its own. */
export default defineConfig({
  test: {
    // tests that restart the database meet it now and then
    onUnhandledError: (error) => !isLostTypeLookup(error),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,scripts,db,components,app}/**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.db.test.ts'],
          setupFiles: ['lib/testing/property-seed.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          exclude: ignored,
          globalSetup: ['db/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
