/** What a score was computed from and how; canonical JSON of it is hashed into the receipt. */
export interface ScoreSignature {
  readonly benchmark: string
  readonly versionHash: string
  readonly fileHash: string
  readonly task: string
  readonly params: Readonly<Record<string, unknown>>
  readonly extraction: string
  readonly missing: string
  readonly metrics: readonly string[]
  readonly scorer: string
  readonly replicates: number
  /** Behind the intervals of slices; not kept. */
  readonly sliceReplicates: number
  /** 32 hex digits: the version's dice. */
  readonly diceKey: string
  readonly level: number
  /** The model that worked out statistics, where one did; absent otherwise. */
  readonly encoder?: { readonly name: string; readonly sha256: string }
}
