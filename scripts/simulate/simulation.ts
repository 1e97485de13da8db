/** A table of measured figures; numbers are shares unless the column says otherwise. */
export interface FigureTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** What the figures must show, and whether they do. */
export interface Claim {
  readonly claim: string
  readonly holds: boolean
}

export interface SimulationResult {
  readonly tables: readonly FigureTable[]
  readonly claims: readonly Claim[]
}

/** One question put to the library and answered by drawing data whose truth is known. */
export interface Simulation {
  readonly title: string
  /** Plain words: what is drawn, what is counted. */
  readonly about: string
  run(): SimulationResult
}

/** Share as a percentage with one decimal. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

/** Monte Carlo standard deviation of a share near `share` in `runs` runs. */
export const shareError = (share: number, runs: number): number => Math.sqrt((share * (1 - share)) / runs)
