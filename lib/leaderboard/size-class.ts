/** Classes of model size for filtering: from (inclusive) and to (exclusive), in parameters. */
export const sizeClasses = {
  'under-3b': { title: 'under 3 B', from: 0, to: 3e9 },
  '3b-10b': { title: '3 to 10 B', from: 3e9, to: 10e9 },
  '10b-40b': { title: '10 to 40 B', from: 10e9, to: 40e9 },
  '40b-200b': { title: '40 to 200 B', from: 40e9, to: 200e9 },
  'over-200b': { title: '200 B and more', from: 200e9, to: Number.POSITIVE_INFINITY },
} as const
export type SizeClass = keyof typeof sizeClasses

/** The class a number of parameters falls into; null where it is not disclosed. */
export function sizeClassOf(parameters: number | null): SizeClass | null {
  if (parameters === null) return null
  const [name] = Object.entries(sizeClasses).find(([, { to }]) => parameters < to) ?? []
  return (name as SizeClass | undefined) ?? null
}
