/** The release whose values these functions give, digit for digit. */
export const SACREBLEU_VERSION = '2.6.0'

const shortNames: Readonly<Record<string, string>> = {
  nrefs: '#',
  case: 'c',
  eff: 'e',
  smooth: 's',
  tok: 'tok',
  norm: 'nr',
  punct: 'pn',
  asian: 'as',
  version: 'v',
}

/** How many references the instances have: a number when all have the same, else `var`. Absent ones do not count. */
export function referenceCount(references: readonly (readonly unknown[])[]): number | 'var' {
  const counts = new Set(references.map((list) => list.length))
  return counts.size === 1 ? [...counts][0]! : 'var'
}

/** `nrefs:1|case:mixed|…|version:2.6.0`, as sacreBLEU prints it; `short` gives its abbreviated keys. */
export function sacrebleuSignature(
  fields: Readonly<Record<string, string | number>>,
  { short = false }: { short?: boolean } = {},
): string {
  return Object.entries({ ...fields, version: SACREBLEU_VERSION })
    .map(([name, value]) => `${short ? (shortNames[name] ?? name) : name}:${value}`)
    .join('|')
}
