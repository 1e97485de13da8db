#!/usr/bin/env node
// The command line as an executable: TypeScript is loaded through tsx, so there is no build step.
import { register } from 'tsx/esm/api'

register()
await import('./rounds.ts')
