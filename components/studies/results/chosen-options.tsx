import Link from 'next/link'
import type { AnalysisView, AxisResult } from '@/lib/studies/analysis/analysis'
import type { Arms } from './arms'
import { EntriesTable } from './entries-table'
import { mostOptionsShown, OptionsTable } from './options-table'
import { Section } from './section'
import { SeveralTable } from './several-table'
import { TextTable } from './text-table'

interface ChosenOptionsProps {
  view: AnalysisView
  arms: Arms
  axisHref: (axis: string) => string
}

/** The raw options of every axis, before anything is called favourable. */
export function ChosenOptions({ view, arms, axisHref }: ChosenOptionsProps) {
  const shown = view.axes.filter(
    ({ kind, options }) =>
      kind === 'several' || kind === 'entries' || kind === 'text' || (kind === 'choice' && isListed(options)),
  )
  if (shown.length === 0) return null
  return (
    <Section id="options" title="What raters chose" lead={<p>Shares of the ratings, with their counts.</p>}>
      {shown.map((axis) => (
        <div key={axis.id} className="grid gap-1.5">
          <h3 className="text-lg">
            <Link href={axisHref(axis.id)} className="plain-link">
              {axis.label}
            </Link>
          </h3>
          <p className="max-w-4xl text-soft text-sm">{axis.question}</p>
          <RawOptions axis={axis} arms={arms} />
        </div>
      ))}
    </Section>
  )
}

const isListed = (options: AxisResult['options']) => options.length <= mostOptionsShown

export function RawOptions({ axis, arms }: { axis: AxisResult; arms: Arms }) {
  if (axis.kind === 'several') return <SeveralTable axis={axis} arms={arms} />
  if (axis.kind === 'entries') return <EntriesTable axis={axis} arms={arms} />
  if (axis.kind === 'text') return <TextTable axis={axis} arms={arms} />
  if (axis.kind === 'choice' && isListed(axis.options))
    return <OptionsTable axis={axis} arms={arms} choices={axis.arms} />
  return null
}
