/** A BioC document as its file has it, before offsets are understood. The same for XML and JSON. */
export interface RawDocument {
  readonly id: string
  readonly line: number | null
  readonly passages: readonly RawPassage[]
  readonly relations: readonly RawRelation[]
}

export interface RawPassage {
  readonly infons: Readonly<Record<string, string>>
  readonly offset: number
  readonly text: string
  readonly annotations: readonly RawAnnotation[]
}

export interface RawAnnotation {
  readonly id: string | null
  readonly infons: Readonly<Record<string, string>>
  readonly text: string | null
  readonly locations: readonly { readonly offset: number; readonly length: number }[]
  readonly line: number | null
}

export interface RawRelation {
  readonly id: string | null
  readonly infons: Readonly<Record<string, string>>
  readonly nodes: readonly { readonly refid: string; readonly role: string | null }[]
}
