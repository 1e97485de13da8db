import { Sentence } from '@/components/leaderboard/sentence'
import { Notice } from '@/components/ui/notice'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { differenceWords } from '@/lib/studies/analysis/difference-words'
import { permutationWords } from '@/lib/studies/analysis/permutation-words'
import { armPairsOf, chosenPair } from '@/lib/studies/results/arm-pairs'
import { cautionsOf } from '@/lib/studies/results/cautions'
import { type ChosenView, viewsOf } from '@/lib/studies/results/chosen-view'
import { comparisonRows } from '@/lib/studies/results/comparison-overview'
import { contrastOn } from '@/lib/studies/results/contrast'
import { type OverviewPlot, overviewPlots } from '@/lib/studies/results/overview'
import { type ResultsQuery, resultsSearch } from '@/lib/studies/results/results-query'
import { studyStatement } from '@/lib/studies/results/statement'
import { AgreementSummary } from './agreement-summary'
import { ArmLegend } from './arm-legend'
import type { Arms } from './arms'
import { ChosenOptions } from './chosen-options'
import { ComparisonTable } from './comparison-table'
import { ContrastForest } from './contrast-forest'
import { GroupContrasts } from './group-contrasts-table'
import { JudgesTable } from './judges-table'
import { OverviewTable } from './overview-table'
import { PairSwitch } from './pair-switch'
import { RankSetMatrix } from './rank-set-matrix'
import { RankingTables } from './ranking-tables'
import { Section } from './section'
import { StudyChecks } from './study-checks'
import { ViewSwitch } from './view-switch'

interface StudyResultsProps {
  slug: string
  analysis: StudyAnalysis
  chosen: ChosenView
  query: ResultsQuery
  arms: Arms
}

const readPlots = (plots: readonly OverviewPlot[]): string =>
  plots.some(({ rows }) => rows.some(({ arms }) => arms.some(({ overRaters }) => overRaters.low !== null)))
    ? 'Thick lines: 95 % intervals over questions, with all ratings of each. Thin lines: over questions and raters, for what other raters might say. '
    : 'Lines: 95 % intervals over questions, with all ratings of each. Fewer than five raters say too little of raters at large for an interval over them. '

/** The results of a study, axis by axis; no axis is ever averaged with another. */
export function StudyResults({ slug, analysis, chosen, query, arms }: StudyResultsProps) {
  const { view } = chosen
  const { level } = analysis.settings
  const pairs = armPairsOf(analysis.arms, view)
  const pair = chosenPair(pairs, query)
  const cautions = cautionsOf(analysis, view, pair)
  const axisHref = (axis: string) =>
    `/studies/${slug}/axes/${encodeURIComponent(axis)}${resultsSearch(query)}`
  const plots = overviewPlots(view, pair, level)
  const comparisons = comparisonRows(view, pair, level)
  const compared = view.axes.filter((axis) => axis.kind === 'comparison')
  const rankings = view.axes.filter((axis) => axis.kind === 'ranking')
  const isPooled = query.group === null && analysis.groups.length > 0
  const pairSwitch = pair && <PairSwitch {...{ slug, query, pairs, pair, arms }} />
  return (
    <>
      <Sentence sentence={studyStatement(analysis, view, pair, pairs)}>
        <p className="mt-1 max-w-[76ch] text-soft text-sm">
          A difference counts as found when its p, corrected over the axes, is below {(1 - level).toFixed(2)}{' '}
          and its interval over questions leaves zero out; everything else is a tie.{' '}
          <a href="/methods/rating-studies">How ratings are analysed</a>
        </p>
      </Sentence>
      {cautions.length > 0 && (
        <Notice kind="warning" title="Read with care" className="mb-5">
          <ul className="mt-1 grid max-w-[90ch] list-disc gap-1 pl-4">
            {cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isPooled && (
        <Notice title="Several groups of raters are pooled here" className="mb-5">
          They may judge differently: <a href="#groups">each against each</a>, or choose one of them below.
        </Notice>
      )}
      <ViewSwitch
        label="Ratings shown"
        choices={viewsOf(analysis).map(({ name, change }) => ({
          key: name,
          name,
          href: `/studies/${slug}${resultsSearch(query, change)}`,
          isChosen: name === chosen.name,
        }))}
      />
      {pair && (
        <p className="mt-3 max-w-[90ch] text-faint text-sm">
          {differenceWords(analysis)} {permutationWords(view, analysis.settings)}
        </p>
      )}
      {(['favourable', 'score'] as const).map((of) => {
        const own = plots.filter(({ measure }) => measure.of === of)
        if (own.length === 0) return null
        const isShare = of === 'favourable'
        return (
          <Section
            key={of}
            id={isShare ? 'shares' : 'scores'}
            title={isShare ? 'Share of answers in favour, by axis' : 'Mean score, by axis'}
            lead={
              <p>
                {readPlots(own)}
                {isShare
                  ? 'What counts in favour stands with each axis; “cannot rate” and the like are outside.'
                  : 'These axes have no published side that counts in favour, so only their scores can be shown.'}
              </p>
            }
          >
            <ArmLegend arms={arms} />
            {pairSwitch}
            {own.map((plot) => (
              <OverviewTable
                key={plot.measure.range.join(' ')}
                plot={plot}
                arms={arms}
                pair={pair}
                axisHref={axisHref}
              />
            ))}
          </Section>
        )
      })}
      {pair && comparisons.length > 0 && (
        <Section
          id="picks"
          title="Which of two answers was picked, by axis"
          lead={
            <p>
              Ties are an outcome of their own and stay in every share. The difference is the share of ratings
              for the first source less the share for the second; where being picked speaks against an answer,
              it is turned.
              {comparisons.every(({ pair: { advantage } }) => advantage.intervalOverRaters === null) &&
                ' Intervals are over questions: fewer than five raters say too little of raters at large.'}
            </p>
          }
        >
          {pairSwitch}
          <ComparisonTable rows={comparisons} arms={arms} pair={pair} axisHref={axisHref} />
        </Section>
      )}
      {compared.length > 0 && analysis.arms.length > 2 && (
        <Section
          id="ranks"
          title="Ranks the votes cannot rule out, by axis"
          lead={
            <p>
              From strengths by Bradley and Terry, all pairs together; on axes where being picked speaks
              against an answer, turned. <a href="/methods/preferences-and-ties">Preferences and ties</a>
            </p>
          }
        >
          <RankSetMatrix axes={compared} arms={arms} axisHref={axisHref} />
        </Section>
      )}
      {rankings.map((axis) => (
        <Section key={axis.id} id={`ranking-${axis.id}`} title={axis.label} lead={<p>{axis.question}</p>}>
          <RankingTables ranking={axis} arms={arms} name={axis.label} />
          <ContrastForest
            name={axis.label}
            arms={arms}
            contrasts={pairs.flatMap((each) => {
              const contrast = contrastOn(axis, each, level)
              return contrast ? [{ pair: each, contrast }] : []
            })}
          />
          <p className="text-sm">
            <a href={axisHref(axis.id)}>Strengths and ranks of this axis</a>
          </p>
        </Section>
      ))}
      <ChosenOptions view={view} arms={arms} axisHref={axisHref} />
      {view.axes.some(({ agreement }) => agreement !== null) && (
        <Section
          id="agreement"
          title="Agreement of the raters"
          lead={
            <p>
              Where nearly all ratings are alike, alpha can be near zero while raters agree on almost
              everything: read it beside the share of pairs alike.{' '}
              <a href="/methods/rater-agreement">Agreement and its paradox</a>
            </p>
          }
        >
          <AgreementSummary axes={view.axes} axisHref={axisHref} />
        </Section>
      )}
      {analysis.groupContrasts.length > 0 && (
        <Section
          id="groups"
          title="Groups of raters against each other"
          lead={<p>On the same answers. Not corrected for their number: a warning, not a finding.</p>}
        >
          <GroupContrasts contrasts={analysis.groupContrasts} axes={view.axes} arms={arms} />
        </Section>
      )}
      {analysis.judges.length > 0 && (
        <Section
          id="judges"
          title="Automatic metrics and model judges against the raters"
          lead={
            <p>
              Over answers that both have judged, with what a single rater reaches against the others: a judge
              cannot be held to more. Standardised values hide a shift or a narrower range.
            </p>
          }
        >
          <JudgesTable judges={analysis.judges} axes={view.axes} />
        </Section>
      )}
      <StudyChecks analysis={analysis} view={view} arms={arms} />
    </>
  )
}
