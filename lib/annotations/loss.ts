/** What a format cannot hold. */
export type LossKind =
  /** Several parts became one span from first to last. */
  | 'discontinuous'
  /** A mention inside or across another one. */
  | 'overlapping'
  /** A mention that begins or ends inside a token. */
  | 'token-boundary'
  | 'ids'
  /** What a mention or relation is called inside its document. */
  | 'names'
  | 'attributes'
  | 'relation'
  | 'passages'
  /** Characters the format has no way to write. */
  | 'characters'

/** One thing that did not survive being written. */
export interface Loss {
  readonly kind: LossKind
  readonly document: string
  /** Mention, relation or passage it is about, in words. */
  readonly subject: string
  readonly message: string
}

/** A written document, and what it lacks. */
export interface Written<Content = string> {
  readonly content: Content
  readonly losses: readonly Loss[]
}
