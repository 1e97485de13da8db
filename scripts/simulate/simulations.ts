import type { Simulation } from './simulation'

/** Every simulation by name, loaded when asked for: a file and a line. */
export const simulations: Readonly<Record<string, () => Promise<{ simulation: Simulation }>>> = {
  proportions: () => import('./proportions'),
  differences: () => import('./differences'),
  means: () => import('./means'),
  clusters: () => import('./clusters'),
  verdict: () => import('./verdict'),
  ranks: () => import('./ranks'),
  power: () => import('./power'),
  agreement: () => import('./agreement'),
  studies: () => import('./studies'),
  'study-intervals': () => import('./study-intervals'),
}
