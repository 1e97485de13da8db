import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import type { AnswerReading } from '@/lib/submissions/report'

interface AnswerSamplesProps {
  answers: AnswerReading
  /** The rule's name in words. */
  ruleTitle: string
}

/** How answers were read out of the predictions: counts, and a few to look at before anything is sent. */
export function AnswerSamples({ answers, ruleTitle }: AnswerSamplesProps) {
  const { read, unread, isWhole, samples } = answers
  return (
    <section aria-label="How answers were read" className="grid gap-1.5">
      <h3 className="font-[560] text-base">How answers were read</h3>
      <p className="num text-soft text-sm">
        By the rule “{ruleTitle}”: {formatCount(read)} read, {formatCount(unread)} not
        {isWhole ? '' : ', of an evenly spread sample'}.
      </p>
      {samples.length > 0 && (
        <Table label="Examples of answers read" className="text-sm">
          <thead>
            <tr>
              <HeadCell>Instance</HeadCell>
              <HeadCell>Prediction in the file</HeadCell>
              <HeadCell>Answer</HeadCell>
            </tr>
          </thead>
          <tbody>
            {samples.map(({ line, id, raw, answer }) => (
              <tr key={`${line} ${id}`}>
                <RowHead className="max-w-[14rem] break-words align-top font-normal">{id}</RowHead>
                <Cell className="min-w-[14rem] align-top">
                  <span className="line-clamp-3 whitespace-pre-wrap break-words">
                    {raw === '' ? '(empty)' : raw}
                  </span>
                </Cell>
                <Cell className="align-top">{answer ?? <span className="text-caution">none</span>}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
