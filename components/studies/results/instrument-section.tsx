import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Axis, Instrument } from '@/lib/studies/instruments/instrument'
import { wordingInWords } from '@/lib/studies/instruments/wording'
import { optionWords } from '@/lib/studies/results/direction'

/** The questionnaire: what was asked, how faithful the wording is, what counts in favour. */
export function InstrumentSection({ instrument, version }: { instrument: Instrument; version: number }) {
  const { citation } = instrument
  return (
    <div className="grid gap-4">
      <p className="max-w-[76ch] text-soft">
        {instrument.title}, version {version} on Rounds, written anew from {citation.authors} ({citation.year}
        ), “{citation.title}”, {citation.venue}
        {citation.doi && (
          <>
            ,{' '}
            <a href={`https://doi.org/${citation.doi}`} className="[overflow-wrap:anywhere]">
              doi:{citation.doi}
            </a>
          </>
        )}
        {!citation.doi && citation.arxiv && (
          <>
            , <a href={`https://arxiv.org/abs/${citation.arxiv}`}>arXiv:{citation.arxiv}</a>
          </>
        )}
        . Only questions marked “as published” are quotations. Rubrics like this one are not validated
        instruments: their authors say so of theirs, and a high share in favour is no proof of safety.
      </p>
      <Table label="Questions of the instrument" className="text-sm">
        <thead>
          <tr>
            <HeadCell className="min-w-36">Axis</HeadCell>
            <HeadCell className="min-w-60">Question</HeadCell>
            <HeadCell className="min-w-48">Options</HeadCell>
            <HeadCell className="min-w-36">In favour</HeadCell>
          </tr>
        </thead>
        <tbody>
          {instrument.axes.map((axis) => (
            <tr key={axis.id}>
              <RowHead className="align-top">
                {axis.label}
                {axis.group && <span className="block font-normal text-faint text-xs">{axis.group}</span>}
              </RowHead>
              <Cell className="align-top">
                {axis.question} <Tag>{wordingInWords[axis.wording]}</Tag>
                {axis.showIf && (
                  <span className="block text-faint text-xs">asked only after certain answers</span>
                )}
              </Cell>
              <Cell className="align-top text-soft">
                {optionsOf(axis)}
                {axis.optionsWording && axis.optionsWording !== axis.wording && (
                  <span className="block text-faint text-xs">{wordingInWords[axis.optionsWording]}</span>
                )}
              </Cell>
              <Cell className="align-top text-soft">
                {favourableOf(axis)}
                {axis.alternativeFavourable && (
                  <span className="block text-faint text-xs">
                    Also published: {labelsOf(axis, axis.alternativeFavourable.values)}.{' '}
                    {axis.alternativeFavourable.why}
                  </span>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

const shownOptions = ({ options }: Axis) =>
  options
    .toSorted((a, b) => a.order - b.order)
    .map(({ value, label, score, missing }) => ({
      ...{ value, label, score: score ?? null, isMissing: missing ?? false },
    }))

const labelsOf = (axis: Axis, values: readonly string[]): string => optionWords(shownOptions(axis), values)

/** Scales of many numbers are told by their ends. */
const mostListed = 12

function optionsOf(axis: Axis): string {
  const options = shownOptions(axis)
  if (options.length === 0) return axis.rankItems ? `order of ${axis.rankItems}` : 'in words'
  const first = options[0]
  const last = options.at(-1)
  if (options.length > mostListed && first && last)
    return `${options.length} values from ${first.label} to ${last.label}`
  const listed = options
    .map(({ label, isMissing }) => (isMissing ? `${label} (no rating)` : label))
    .join(' · ')
  return axis.multiple ? `any of ${listed}` : listed
}

function favourableOf(axis: Axis): string {
  const [first] = axis.favourable
  if (first === undefined) return 'no direction'
  if (first === 'selected') return 'being picked'
  if (first === 'not-selected') return 'not being picked'
  return labelsOf(axis, axis.favourable) || axis.favourable.map((rank) => `rank ${rank}`).join(', ')
}
