import type { RaterProfileInput } from '../raters'

/** A made-up rater: who they say they are, and how the generator lets them rate. */
export interface DemonstrationRater {
  readonly name: string
  readonly group: 'clinician' | 'lay'
  readonly profile: RaterProfileInput
  /** Above 0: finds fault more often. */
  readonly severity: number
  /** Share of ratings given without reading. */
  readonly carelessness: number
  readonly wantsCredit: boolean
}

function physician(
  name: string,
  specialty: string,
  country: string,
  yearsOfPractice: number,
  severity: number,
): DemonstrationRater {
  return {
    ...{ name, group: 'clinician', severity, carelessness: 0.02, wantsCredit: false },
    profile: {
      ...{ profession: 'physician', specialty, country, yearsOfPractice },
      ...{ registrationNumber: null, orcid: null },
    },
  }
}

const layPerson = (name: string, country: string, more: Partial<DemonstrationRater>): DemonstrationRater => ({
  ...{ name, group: 'lay', severity: -0.6, carelessness: 0.04, wantsCredit: false },
  profile: {
    ...{ profession: 'lay person', specialty: null, country, yearsOfPractice: null },
    ...{ registrationNumber: null, orcid: null },
  },
  ...more,
})

/** The last one does not read: the study excludes them by a rule declared beforehand. */
export const demonstrationRaters: readonly DemonstrationRater[] = [
  { ...physician('A. Invented', 'general practice', 'Ireland', 21, 0.3), wantsCredit: true },
  physician('B. Invented', 'general practice', 'India', 8, -0.1),
  physician('C. Invented', 'internal medicine', 'Kenya', 13, 0.1),
  physician('D. Invented', 'paediatrics', 'Portugal', 17, 0.5),
  physician('E. Invented', 'emergency medicine', 'Canada', 5, -0.3),
  layPerson('F. Invented', 'Ireland', {}),
  layPerson('G. Invented', 'India', { carelessness: 0.95 }),
]
