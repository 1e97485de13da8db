import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Select } from '@/components/ui/select'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import type { Question } from '@/lib/benchmarks/instance'
import { countOf, sentenceCase } from '@/lib/format/count'
import {
  type InstanceOutcome,
  type InstanceQuery,
  writeInstanceQuery,
} from '@/lib/submissions/instance-query'
import { AnswerText } from './answer-text'
import { OutcomeMark } from './outcome-mark'
import { QuestionView } from './question-view'

export interface ExplorerRow {
  position: number
  externalId: string
  question: Question
  slices: Record<string, string>
  raw: unknown
  line: number | null
  answer: unknown
  gold: unknown
  outcome: InstanceOutcome | null
}

interface InstanceExplorerProps {
  /** Address of this page without search parameters. */
  path: string
  query: InstanceQuery
  dimensions: readonly { id: string; title: string; values: readonly string[] }[]
  rows: readonly ExplorerRow[]
  total: number
  page: number
  pages: number
  showsGold: boolean
  showsQuestions: boolean
}

/** Every instance of a submission: question, raw prediction, answer read from it, and whether it is right where gold is public. */
export function InstanceExplorer(props: InstanceExplorerProps) {
  const { path, query, rows, total, page, pages, showsGold, showsQuestions } = props
  return (
    <div className="grid gap-6">
      {!showsGold && (
        <Notice>
          The gold answers of this benchmark are not public, so this page does not say which answers are
          right.
        </Notice>
      )}
      <Filters {...props} />
      <p className="text-soft" role="status">
        {sentenceCase(countOf(total, 'instance'))}
        {isFiltered(query) && (
          <>
            {' '}
            of this view. <Link href={path}>Show all</Link>
          </>
        )}
      </p>
      {rows.length === 0 && (
        <EmptyState title="No instance matches">Change or clear the filters above.</EmptyState>
      )}
      <ol className="grid gap-8">
        {rows.map((row) => (
          <li key={row.position} className="grid gap-3 border-line border-t pt-4">
            <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
              <code className="font-mono text-soft">{row.externalId}</code>
              {row.outcome && <OutcomeMark outcome={row.outcome} />}
              {Object.values(row.slices).map((value) => (
                <Tag key={value}>{value}</Tag>
              ))}
              {row.line !== null && <span className="num ml-auto text-faint">line {row.line}</span>}
            </div>
            {showsQuestions ? (
              <QuestionView question={row.question} gold={row.gold} />
            ) : (
              <p className="text-soft">The licence does not let this question be shown.</p>
            )}
            <AnswerFacts row={row} showsGold={showsGold} />
          </li>
        ))}
      </ol>
      <Pager
        page={page}
        pages={pages}
        href={(number) => path + writeInstanceQuery({ ...query, page: number })}
      />
    </div>
  )
}

function AnswerFacts({ row, showsGold }: { row: ExplorerRow; showsGold: boolean }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[8rem_1fr]">
      <dt className="text-faint">Answer read</dt>
      <dd className="font-[560]">
        <AnswerText
          value={row.answer}
          absent={row.raw === null ? 'no prediction in the file' : 'none could be read'}
        />
      </dd>
      {showsGold && (
        <>
          <dt className="text-faint">Gold</dt>
          <dd>
            <AnswerText value={row.gold} />
          </dd>
        </>
      )}
      {row.raw !== null && row.raw !== row.answer && (
        <>
          <dt className="text-faint">As uploaded</dt>
          <dd className="max-h-64 overflow-auto text-soft">
            <AnswerText value={row.raw} />
          </dd>
        </>
      )}
    </dl>
  )
}

const isFiltered = ({ outcome, slice, search }: InstanceQuery) =>
  outcome !== null || slice !== null || search !== ''

/** A plain GET form: works without JavaScript, and the address is the view. */
function Filters({ path, query, dimensions, showsGold }: InstanceExplorerProps) {
  return (
    <search>
      <form action={path} method="get" className="flex flex-wrap items-end gap-4">
        <Field id="outcome" label="Outcome">
          {(control) => (
            <Select {...control} name="outcome" defaultValue={query.outcome ?? ''}>
              <option value="">all</option>
              {showsGold && <option value="right">right</option>}
              {showsGold && <option value="wrong">wrong</option>}
              <option value="unanswered">unanswered or unreadable</option>
            </Select>
          )}
        </Field>
        {dimensions.length > 0 && (
          <Field id="slice" label="Slice">
            {(control) => (
              <Select
                {...control}
                name="slice"
                defaultValue={query.slice ? `${query.slice.dimension}:${query.slice.value}` : ''}
              >
                <option value="">all</option>
                {dimensions.map(({ id, title, values }) => (
                  <optgroup key={id} label={title}>
                    {values.map((value) => (
                      <option key={value} value={`${id}:${value}`}>
                        {value}
                      </option>
                    ))}
                  </optgroup>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field id="q" label="Id or words of the question">
          {(control) => (
            <TextInput {...control} type="search" name="q" defaultValue={query.search} maxLength={200} />
          )}
        </Field>
        <Button type="submit">Show</Button>
      </form>
    </search>
  )
}
