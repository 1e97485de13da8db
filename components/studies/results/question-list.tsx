import { AnswerBlocks } from '@/components/studies/rate/answer-blocks'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import { textBlocks } from '@/lib/studies/rating/text-blocks'
import type { RatingValues } from '@/lib/studies/rating/values'
import { saidInWords } from '@/lib/studies/results/said'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'

interface ListedQuestion {
  externalId: string
  text: string
  context: string | null
  reference: string | null
  fields: Readonly<Record<string, unknown>>
  answers: readonly { armId: string; text: string }[]
  items: readonly {
    armIds: readonly string[]
    ratings: readonly { rater: string; values: RatingValues; shownOrder: readonly number[] }[]
  }[]
}

interface QuestionListProps {
  questions: readonly ListedQuestion[]
  /** Number of the first one, from 1. */
  first: number
  instrument: Instrument
  arms: Arms
}

/** Questions with their answers as text; nothing in them is ever markup. */
export function QuestionList({ questions, first, instrument, arms }: QuestionListProps) {
  return (
    <ol className="my-6 grid gap-10">
      {questions.map((question, place) => (
        <li key={question.externalId} className="border-line border-t pt-5">
          <h2 className="max-w-[75ch] font-serif text-lg">
            <span className="num text-faint">{first + place}.</span> {question.text}
          </h2>
          {question.context && <Folded summary="Context" text={question.context} />}
          {question.reference && <Folded summary="Reference answer" text={question.reference} />}
          <div className="mt-4 grid gap-6 lg:grid-cols-2">
            {question.answers.map(({ armId, text }) => (
              <div key={armId}>
                <h3 className="text-sm">
                  <ArmName arm={armAt(arms, armId)} isLinked />
                </h3>
                <div className="mt-1 max-w-[70ch]">
                  {text === '' ? (
                    <p className="text-faint italic">not part of what was imported</p>
                  ) : (
                    <AnswerBlocks blocks={textBlocks(text)} />
                  )}
                </div>
              </div>
            ))}
          </div>
          <details className="mt-4">
            <summary className="min-h-6 text-soft text-sm">What raters said</summary>
            {question.items.map((item) => (
              <ItemRatings key={item.armIds.join(' ')} {...{ item, question, instrument, arms }} />
            ))}
          </details>
        </li>
      ))}
    </ol>
  )
}

function Folded({ summary, text }: { summary: string; text: string }) {
  return (
    <details className="mt-1 text-sm">
      <summary className="min-h-6 text-soft">{summary}</summary>
      <p className="mt-1 max-w-[75ch] whitespace-pre-wrap border-line border-l-2 pl-3 text-soft">{text}</p>
    </details>
  )
}

interface ItemRatingsProps {
  item: ListedQuestion['items'][number]
  question: ListedQuestion
  instrument: Instrument
  arms: Arms
}

function ItemRatings({ item, question, instrument, arms }: ItemRatingsProps) {
  const answers = item.armIds.map((arm) => armAt(arms, arm).name)
  const columns = item.ratings.map(({ rater, values, shownOrder }) => ({
    rater,
    said: saidInWords(instrument, question, values, { answers, shownOrder }),
  }))
  const rows = new Map(columns.flatMap(({ said }) => said.map(({ key, label }) => [key, label] as const)))
  const about = answers.join(' and ')
  return (
    <div className="mt-3">
      <p className="text-soft text-sm">About {about}</p>
      {columns.length === 0 ? (
        <p className="text-faint text-sm">Nobody rated this.</p>
      ) : (
        <Table label={`Ratings of ${about}`} className="text-sm">
          <thead>
            <tr>
              <HeadCell className="min-w-36">Axis</HeadCell>
              {columns.map(({ rater }) => (
                <HeadCell key={rater}>{rater}</HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows].map(([key, label]) => (
              <tr key={key}>
                <RowHead className="max-w-80 font-normal">{label}</RowHead>
                {columns.map(({ rater, said }) => {
                  const own = said.find((each) => each.key === key)
                  return (
                    <Cell key={rater} className="text-soft">
                      {own ? own.words : '–'}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  )
}
