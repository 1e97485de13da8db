import { createHash } from 'node:crypto'
import { canonicalJson } from '../scoring/signature'
import type { BenchmarkDescriptor } from './descriptor'
import type { Instance } from './instance'

/**
 * The identity of a benchmark version: SHA-256 over the canonical JSON of its descriptor and of every instance with
 * its gold, one per line, in order. Fed instance by instance, so memory stays constant.
 *
 * A word changed in the descriptor, a gold label or the order of instances gives another hash.
 */
export class ContentHash {
  private readonly hash = createHash('sha256')

  constructor(descriptor: BenchmarkDescriptor) {
    this.hash.update(canonicalJson(descriptor))
  }

  add(instance: Instance): void {
    const { id, question, gold, slices = {}, cluster = null } = instance
    this.hash.update(`\n${canonicalJson({ id, question, gold, slices, cluster })}`)
  }

  /** 64 hex digits. The hash is closed by this. */
  digest(): string {
    return this.hash.digest('hex')
  }
}
