import { scoringFamilies } from './families/scoring'
import { statisticsFamilies } from './families/statistics'
import { textFamilies } from './families/text'
import type { Family } from './family'

/** Every golden family the library has code for, by the name of its file. */
export const families: Readonly<Record<string, Family>> = {
  ...textFamilies,
  ...scoringFamilies,
  ...statisticsFamilies,
}
