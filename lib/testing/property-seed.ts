import fc from 'fast-check'
import { env } from '../env'

// a merge must not fail on the luck of a draw: continuous integration draws the same cases every time, people new ones
if (env.CI) fc.configureGlobal({ seed: 20_261_124 })
