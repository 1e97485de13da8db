export interface IndexedLayout {
  readonly names: readonly string[]
  /** Puts a value at a statistic's place; a statistic the layout does not have is passed over. */
  set(vector: Float64Array, name: string, value: number): void
}

/** Layouts built once per params object, with the place of every statistic: `score` is called for each instance. */
export function rememberedLayouts<Params extends object>(
  build: (params: Params) => readonly string[],
): (params: Params) => IndexedLayout {
  const known = new WeakMap<Params, IndexedLayout>()
  return (params) => {
    const remembered = known.get(params)
    if (remembered) return remembered
    const names = build(params)
    const places = new Map(names.map((name, place) => [name, place]))
    const layout: IndexedLayout = {
      names,
      set(vector, name, value) {
        const place = places.get(name)
        if (place !== undefined) vector[place] = value
      },
    }
    known.set(params, layout)
    return layout
  }
}
