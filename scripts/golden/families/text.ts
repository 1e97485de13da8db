import type { Family } from '../family'

export const textFamilies: Readonly<Record<string, Family>> = {}
