// Where nothing was bundled (tests, the command line): a thread has no loader for TypeScript of its own.
import { register } from 'tsx/esm/api'

register()
await import('./scoring-thread.ts')
