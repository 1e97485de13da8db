import { formatCount } from '@/lib/format/count'
import type { AxisResult, StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { differenceWords } from '@/lib/studies/analysis/difference-words'
import { permutationWords } from '@/lib/studies/analysis/permutation-words'
import type { ArmPair } from '@/lib/studies/results/arm-pairs'
import { contrastOn } from '@/lib/studies/results/contrast'
import { optionWords } from '@/lib/studies/results/direction'
import { corrections } from '@/lib/studies/results/statement'
import { AgreementPanel } from './agreement-panel'
import { ArmLegend } from './arm-legend'
import type { Arms } from './arms'
import { RawOptions } from './chosen-options'
import { ContrastForest } from './contrast-forest'
import { CriterionSlices } from './criterion-slices'
import { DecidedTable } from './decided-table'
import { GroupSplit } from './group-split'
import { MeasureTable } from './measure-table'
import { PairOptionsTable } from './pair-options-table'
import { RankingTables } from './ranking-tables'
import { Section } from './section'
import { SidesTable } from './sides-table'
import { StrengthTable } from './strength-table'

interface AxisDetailProps {
  axis: AxisResult
  analysis: StudyAnalysis
  pairs: readonly ArmPair[]
  arms: Arms
}

/** Everything the results say of one axis. */
export function AxisDetail({ axis, analysis, pairs, arms }: AxisDetailProps) {
  const contrasts = pairs.flatMap((pair) => {
    const contrast = contrastOn(axis, pair, analysis.settings.level)
    return contrast ? [{ pair, contrast }] : []
  })
  const hasStrengths =
    (axis.kind === 'comparison' || axis.kind === 'ranking') && axis.strengths.arms.length > 0
  return (
    <>
      {axis.kind !== 'comparison' && axis.kind !== 'ranking' && (
        <Section id="options" title="What raters chose">
          <ArmLegend arms={arms} />
          <RawOptions axis={axis} arms={arms} />
          {axis.kind === 'choice' && <MeasureTable axis={axis} arms={arms} />}
          {axis.kind === 'choice' && axis.alternative && (
            <p className="max-w-[76ch] text-soft text-sm">
              The other published set counts {optionWords(axis.options, axis.alternative.values)} in favour.{' '}
              {axis.alternative.why}
            </p>
          )}
          {axis.scoreWarning && <p className="max-w-[76ch] text-soft text-sm">{axis.scoreWarning}</p>}
        </Section>
      )}
      {axis.kind === 'comparison' && (
        <Section id="options" title="What raters picked">
          <PairOptionsTable axis={axis} arms={arms} />
        </Section>
      )}
      {axis.kind === 'ranking' && (
        <Section id="options" title="Ranks">
          <RankingTables ranking={axis} arms={arms} name={axis.label} />
        </Section>
      )}
      {contrasts.length > 0 && (
        <Section
          id="differences"
          title="Differences between sources"
          lead={<p>{contrasts[0] ? testWords(contrasts[0].contrast.difference.test, axis, analysis) : ''}</p>}
        >
          <ContrastForest name={axis.label} arms={arms} contrasts={contrasts} />
        </Section>
      )}
      {hasStrengths && (
        <Section id="strengths" title="Strengths and ranks">
          <StrengthTable strengths={axis.strengths} arms={arms} name={axis.label} />
        </Section>
      )}
      {axis.kind === 'choice' && axis.decided.length > 0 && (
        <Section
          id="decided"
          title="One label for each item"
          lead={
            <p>
              As adjudicated where a third person decided, else by majority. No majority is an outcome and
              stays in the denominator; the original ratings are above.
            </p>
          }
        >
          {axis.decided.map((decided) => (
            <DecidedTable key={decided.threshold} axis={axis} decided={decided} arms={arms} />
          ))}
        </Section>
      )}
      {axis.kind === 'choice' && <CriterionSlices axis={axis} arms={arms} />}
      {analysis.groups.length > 0 && <GroupSplit axis={axis} groups={analysis.groups} arms={arms} />}
      {axis.kind === 'comparison' && (
        <Section id="sides" title="Side preference">
          <SidesTable axes={[axis]} />
        </Section>
      )}
      {axis.agreement && (
        <Section id="agreement" title="Agreement of the raters">
          <AgreementPanel panel={axis.agreement} name={axis.label} />
        </Section>
      )}
      {axis.agreementWithMissing && (
        <Section
          id="agreement-with-missing"
          title="Agreement with “cannot rate” and the like as options"
          lead={<p>They have no place on the scale, so here all options are names.</p>}
        >
          <AgreementPanel panel={axis.agreementWithMissing} name={`${axis.label}, with missing options`} />
        </Section>
      )}
    </>
  )
}

function testWords(test: string, axis: AxisResult, analysis: StudyAnalysis): string {
  const { settings } = analysis
  return [
    differenceWords(analysis),
    `Tested by ${test}; intervals from ${formatCount(settings.replicates)} resamplings of the questions.`,
    permutationWords({ axes: [axis] }, settings),
    `${corrections[settings.multiplicity]} over the axes of each pair.`,
  ]
    .filter(Boolean)
    .join(' ')
}
