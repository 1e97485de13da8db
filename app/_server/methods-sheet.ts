import 'server-only'
import { raterTraits } from '@/db/queries/studies-raters'
import { methodsSheet } from '@/lib/studies/analysis/export/methods-sheet'
import { database } from './database'
import type { ShownResults } from './study-results'

/** The methods of a study as Markdown, filled in as far as the platform knows. */
export async function sheetOf({ study, analysis, version }: ShownResults): Promise<string> {
  const { unblindings, seed, ...facts } = study
  return methodsSheet(
    {
      ...facts,
      ...{ unblindings: unblindings ?? 0, seed: seed ?? analysis.settings.seed, resultsVersion: version },
      raters: await raterTraits(database(), study.id),
    },
    analysis,
  )
}
