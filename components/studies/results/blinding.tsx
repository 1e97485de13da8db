import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { countOf, formatCount, sentenceCase } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { ABSENT } from '@/lib/format/number'
import { formatP } from '@/lib/format/p-value'
import type { BlindingCheck, SourceGuesses } from '@/lib/studies/analysis/blinding-check'
import { withInterval } from '@/lib/studies/results/estimate'
import { CoefficientValue } from './coefficient-value'

/** Whether raters could tell who had written what: by what they say, and by what they guessed at their end. */
export function Blinding({ check }: { check: BlindingCheck | null }) {
  if (!check)
    return (
      <p className="text-soft">
        Raters were not asked whether they could tell the sources apart, so whether the blinding held is not
        known.
      </p>
    )
  const { couldTell, guesses } = check
  return (
    <>
      {couldTell && (
        <p className="max-w-[76ch] text-soft">
          Asked at the end whether they could tell whose an answer was, of{' '}
          {countOf(couldTell.no + couldTell.sometimes + couldTell.mostly, 'rater')}{' '}
          {formatCount(couldTell.mostly)} said mostly, {formatCount(couldTell.sometimes)} sometimes,{' '}
          {formatCount(couldTell.no)} no.
        </p>
      )}
      {guesses > 0 && <Guesses check={check} />}
    </>
  )
}

function Guesses({ check }: { check: BlindingCheck }) {
  const { raters, guesses, unsure, skipped, right, rightByChance } = check
  const asked = skipped > 0 ? `, and left ${countOf(skipped, 'question')} out` : ''
  const share = (value: number) => formatEstimate(withInterval(value, null), 'proportion')
  return (
    <>
      <p className="max-w-[76ch] text-soft">
        {sentenceCase(countOf(raters, 'rater'))} guessed of {countOf(guesses, 'answer')} they had rated
        whether a model or a person had written it{asked}; of {formatCount(unsure)} they could not tell.{' '}
        {right &&
          `Right were ${formatEstimate(withInterval(right.value, right.interval), 'proportion')} % of the decided guesses${
            rightByChance === null ? '' : `; ${share(rightByChance)} % would be by chance`
          }${right.interval ? '' : ', without an interval, since one rater says nothing of others'}. `}
        {verdict(check)}
      </p>
      <Table label="Guesses by source" className="max-w-3xl text-sm">
        <thead>
          <tr>
            <HeadCell>Written by</HeadCell>
            <HeadCell numeric>“a model”</HeadCell>
            <HeadCell numeric>“a person”</HeadCell>
            <HeadCell numeric>cannot tell</HeadCell>
            <HeadCell numeric>Blinding index, 95 % interval</HeadCell>
          </tr>
        </thead>
        <tbody>
          <Row name="models" of={check.model} />
          <Row name="clinicians" of={check.clinician} />
        </tbody>
      </Table>
      {check.model.index !== null || check.clinician.index !== null ? (
        <p className="max-w-[76ch] text-faint text-sm">
          The index is right guesses less wrong ones, over all: 0 is what chance gives, 1 that everybody knew,
          below 0 that most took it for the other. Intervals over raters.
        </p>
      ) : null}
    </>
  )
}

function Row({ name, of }: { name: string; of: SourceGuesses }) {
  return (
    <tr>
      <RowHead>{name}</RowHead>
      <Cell numeric>{formatCount(of.guessedModel)}</Cell>
      <Cell numeric>{formatCount(of.decided - of.guessedModel)}</Cell>
      <Cell numeric>{of.guesses === null ? ABSENT : formatCount(of.guesses - of.decided)}</Cell>
      <Cell numeric>
        <CoefficientValue coefficient={of.index} />
      </Cell>
    </tr>
  )
}

function verdict({ p, test }: BlindingCheck): string {
  if (p === null)
    return 'No rater guessed both ways about answers of both, so it cannot be tested whether they could tell.'
  const how = `${test === 'Fisher exact' ? 'Fisher’s exact test' : 'exact test, each rater against their own habit'}, ${formatP(p)}`
  return p < 0.05
    ? `They could tell the two apart (${how}): read the results as not fully blinded.`
    : `That they could tell the two apart is not shown (${how}).`
}
