import { dialogueFacts } from './dialogue-facts'
import type { ExampleStudy } from './example-study'
import { kqaClaims } from './kqa-claims'
import { kqaPreferences } from './kqa-preferences'
import { medhelm } from './medhelm'
import { mslrFacets, mslrPreferences } from './mslr'
import { notePreferences } from './note-preferences'
import { plainLanguage } from './plain-language'
import { questionSummaries } from './question-summaries'

/** Every released set of ratings that can be imported. */
export const exampleStudies: readonly ExampleStudy[] = [
  kqaClaims,
  kqaPreferences,
  medhelm,
  mslrFacets,
  mslrPreferences,
  plainLanguage,
  notePreferences,
  questionSummaries,
  dialogueFacts,
]
