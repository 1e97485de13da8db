import { AnswerText } from '@/components/results/answer-text'
import type { ExplorerRow } from '@/components/results/instance-explorer'
import { OutcomeMark } from '@/components/results/outcome-mark'
import { QuestionView } from '@/components/results/question-view'

interface PairInstancesProps {
  nameA: string
  nameB: string
  rowsA: readonly ExplorerRow[]
  rowsB: readonly ExplorerRow[]
  showsQuestions: boolean
}

/** The same instances under both systems, answers side by side. */
export function PairInstances({ nameA, nameB, rowsA, rowsB, showsQuestions }: PairInstancesProps) {
  return (
    <ol className="grid gap-8">
      {rowsA.map((a, place) => {
        const b = rowsB[place]
        return (
          <li key={a.position} className="grid gap-3 border-line border-t pt-4">
            <code className="font-mono text-soft text-sm">{a.externalId}</code>
            {showsQuestions ? (
              <QuestionView question={a.question} gold={a.gold} />
            ) : (
              <p className="text-soft">The licence does not let this question be shown.</p>
            )}
            <div className="grid gap-4 text-sm sm:grid-cols-2">
              <Side name={nameA} row={a} />
              {b && <Side name={nameB} row={b} />}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Side({ name, row }: { name: string; row: ExplorerRow }) {
  return (
    <div className="min-w-0 rounded-md border border-line bg-raised p-3">
      <p className="mb-1 flex flex-wrap items-baseline justify-between gap-2">
        <span className="font-[560]">{name}</span>
        {row.outcome && <OutcomeMark outcome={row.outcome} />}
      </p>
      <p>
        <AnswerText
          value={row.answer}
          absent={row.raw === null ? 'no prediction in the file' : 'none could be read'}
        />
      </p>
      {row.raw !== null && row.raw !== row.answer && (
        <p className="mt-2 max-h-56 overflow-auto border-hair border-t pt-2 text-soft">
          <AnswerText value={row.raw} />
        </p>
      )}
    </div>
  )
}
