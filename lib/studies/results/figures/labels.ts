import { formatCount } from '../../../format/count'
import type { StudyAnalysis } from '../../analysis/analysis'
import type { ChosenView } from '../chosen-view'
import type { FigureLabels } from './frame'

interface Labelled {
  readonly study: {
    readonly title: string
    readonly isDemonstration: boolean
    readonly importedFrom: string | null
  }
  readonly analysis: StudyAnalysis
  readonly chosen: ChosenView
  readonly version: number
  readonly address: string
}

/** What stands under every figure: what it rests on, how its intervals were made, where it is from. */
export function figureLabels({ study, analysis, chosen, version, address }: Labelled): FigureLabels {
  const { n } = chosen.view
  const { level, replicates } = analysis.settings
  return {
    study: study.title,
    arms: analysis.arms.map(({ name }) => name),
    intervals: `Thick lines: ${Math.round(100 * level)} % intervals over questions (${formatCount(replicates)} resamplings where they are resampled); thin lines, where there are enough raters: over questions and raters. Findings after correction over the axes.`,
    note: [
      study.isDemonstration ? 'Demonstration: questions, answers, systems and raters are made up.' : null,
      `${analysis.instrument.title}. ${chosen.name}: ${formatCount(n.ratings)} ratings of ${formatCount(n.items)} items by ${formatCount(n.raters)} raters.`,
      'The rubric is not a validated instrument.',
      study.importedFrom && !study.isDemonstration ? `Ratings imported from ${study.importedFrom}.` : null,
      `Rounds, results version ${version}: ${address}`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  }
}
