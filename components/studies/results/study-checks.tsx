import type { AnalysisView, StudyAnalysis } from '@/lib/studies/analysis/analysis'
import type { Arms } from './arms'
import { Blinding } from './blinding'
import { Exclusions } from './exclusions'
import { Reliability } from './reliability'
import { Section } from './section'
import { SidesTable } from './sides-table'

interface StudyChecksProps {
  analysis: StudyAnalysis
  view: AnalysisView
  arms: Arms
}

/** What watches over a study: sides, blinding, steadiness, exclusions. */
export function StudyChecks({ analysis, view, arms }: StudyChecksProps) {
  const compared = view.axes.filter((axis) => axis.kind === 'comparison')
  return (
    <Section id="checks" title="Checks">
      {compared.length > 0 && (
        <div className="grid gap-2">
          <h3 className="text-lg">Side preference</h3>
          <p className="max-w-4xl text-soft text-sm">
            Whether the answer shown first was picked more often than one half of the decided ratings,
            whatever stood there.
          </p>
          <SidesTable axes={compared} />
        </div>
      )}
      <div className="grid gap-2">
        <h3 className="text-lg">Blinding</h3>
        <Blinding check={analysis.blinding} />
        <p className="text-sm">
          <a href="/methods/blinding">How raters are blinded</a>
        </p>
      </div>
      <div className="grid gap-2">
        <h3 className="text-lg">Repeats and known answers</h3>
        <Reliability reliability={analysis.reliability} axes={view.axes} />
      </div>
      <div className="grid gap-2">
        <h3 className="text-lg">Exclusions</h3>
        <Exclusions {...analysis} arms={arms} />
      </div>
    </Section>
  )
}
