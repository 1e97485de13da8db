import type { BenchResult } from './result'

interface Bench {
  run(): Promise<BenchResult | BenchResult[]>
}

/** Every benchmark of speed by name, loaded when asked for: a file and a line. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  score: () => import('./score'),
  bootstrap: () => import('./bootstrap'),
  compare: () => import('./compare'),
  metrics: () => import('./metrics'),
  upload: () => import('./upload'),
  pages: () => import('./pages'),
  raters: () => import('./raters'),
}
