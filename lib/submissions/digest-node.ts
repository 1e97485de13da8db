import { createHash } from 'node:crypto'
import type { Digest } from './digest'

export function sha256InNode(): Digest {
  const hash = createHash('sha256')
  return { update: (bytes) => hash.update(bytes), hex: () => hash.digest('hex') }
}
