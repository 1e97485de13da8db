interface Poolable {
  readonly benchmark: { readonly slug: string }
  /** What is cited for the benchmark: subjects of one test share it. */
  readonly publication: string
  /** Benchmarks that share instances with it, by slug. */
  readonly overlaps: readonly string[]
}

/**
 * Which comparisons to take as one: those on the benchmarks that were chosen, else those on benchmarks of one
 * publication, as MMLU is reported from its subjects. Groups of one are none, and what shares instances with another one
 * of its group is left out: no question counts twice.
 */
export function poolGroups<T extends Poolable>(rows: readonly T[], chosen: readonly string[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    if (chosen.length > 0 && !chosen.includes(row.benchmark.slug)) continue
    const key = chosen.length > 0 ? 'chosen' : row.publication
    const known = groups.get(key)
    if (known) known.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].map(withoutOverlap).filter((group) => group.length > 1)
}

function withoutOverlap<T extends Poolable>(group: readonly T[]): T[] {
  const slugs = new Set(group.map(({ benchmark }) => benchmark.slug))
  return group.filter(({ overlaps }) => !overlaps.some((other) => slugs.has(other)))
}
