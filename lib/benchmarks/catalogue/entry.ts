import type { BenchmarkFacts } from '../descriptor'
import type { Instance } from '../instance'
import type { FileSource } from '../sources/file-source'
import type { PinnedFile } from '../sources/open-source'

/** A benchmark the platform knows how to load: its facts and the reader of its official files. */
export interface CatalogueEntry {
  facts: BenchmarkFacts
  /** Its folder in a collection that has one folder per benchmark. */
  folder: string
  /** Where the official files can be had, each with its checksum; empty where they must be fetched by hand. */
  upstream: readonly PinnedFile[]
  /**
   * The instances with gold, in the official order.
   *
   * @throws DomainError naming file, line, field and remedy where the files are not what they should be
   */
  load(source: FileSource): AsyncIterable<Instance>
}
