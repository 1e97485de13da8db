import { classNames } from '@/components/ui/class-names'
import { sentenceCase } from '@/lib/format/count'
import type { AskedAxis } from '@/lib/studies/instruments/axes-for'
import type { RatingIssue } from '@/lib/studies/instruments/check-rating'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import { wordingAtLength } from '@/lib/studies/instruments/wording'
import type { AxisAnswer, RatingValues } from '@/lib/studies/rating/values'
import { AxisField } from './axis-field'
import { axisSummary } from './axis-summary'

interface AxisListProps {
  asked: readonly AskedAxis[]
  openKey: string | null
  instrument: Instrument
  values: RatingValues
  texts: readonly string[]
  issues: readonly RatingIssue[]
  onOpen: (key: string) => void
  onAnswer: (key: string, answer: AxisAnswer | null) => void
}

/** The questions of the instrument: one open, the answered ones a line each. */
export function AxisList({
  asked,
  openKey,
  instrument,
  values,
  texts,
  issues,
  onOpen,
  onAnswer,
}: AxisListProps) {
  return asked.map((entry, place) => {
    const { axis, key, criterion } = entry
    const isOpen = key === openKey
    const summary = axisSummary(entry, values)
    const issue = issues.find((candidate) => candidate.key === key || candidate.key.startsWith(`${axis.id}#`))
    return (
      <fieldset key={key} className="min-w-0 py-2" aria-describedby={issue ? `${key}-issue` : undefined}>
        <legend className="w-full">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => onOpen(key)}
            className={classNames(
              'flex w-full items-baseline justify-between gap-4 text-left',
              !isOpen && 'min-h-8 text-soft',
            )}
          >
            <span className={isOpen ? 'font-[560]' : undefined}>
              <span className="num text-faint">{place + 1}</span>&ensp;{isOpen ? axis.question : axis.label}
            </span>
            {!isOpen && summary && <span className="text-right font-[540] text-ink">{summary}</span>}
          </button>
        </legend>
        {isOpen && (
          <div className="mt-2 grid gap-2">
            {criterion && <p className="rounded-md bg-accent-wash px-3 py-2">{criterion.text}</p>}
            {axis.help && <p className="text-soft text-sm">{axis.help}</p>}
            {axis.wording !== 'verbatim' && (
              <p className="text-faint text-xs">{sentenceCase(wordingAtLength[axis.wording])}.</p>
            )}
            <AxisField
              asked={entry}
              instrument={instrument}
              values={values}
              texts={texts}
              hasKeys
              onAnswer={onAnswer}
            />
          </div>
        )}
        {issue && (
          <p id={`${key}-issue`} role="alert" className="mt-1 text-sm text-worse">
            {issue.message}
          </p>
        )}
      </fieldset>
    )
  })
}
