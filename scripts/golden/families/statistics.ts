import type { Family } from '../family'
import { ranksCsranks } from './statistics/ranks'

export const statisticsFamilies: Readonly<Record<string, Family>> = {
  'ranks-csranks': ranksCsranks,
}
