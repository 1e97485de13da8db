import type { Family } from '../family'

export const scoringFamilies: Readonly<Record<string, Family>> = {}
