import type { Family } from '../family'

export const statisticsFamilies: Readonly<Record<string, Family>> = {}
