import type { Family } from '../family'
import {
  agreementCohen,
  agreementFleiss,
  agreementIcc,
  agreementIrrCac,
  agreementKrippendorff,
} from './statistics/agreement'
import { ranksCsranks } from './statistics/ranks'

export const statisticsFamilies: Readonly<Record<string, Family>> = {
  'agreement-cohen': agreementCohen,
  'agreement-fleiss': agreementFleiss,
  'agreement-icc': agreementIcc,
  'agreement-irrcac': agreementIrrCac,
  'agreement-krippendorff': agreementKrippendorff,
  'ranks-csranks': ranksCsranks,
}
