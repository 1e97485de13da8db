import Link from 'next/link'
import { ActionForm } from '@/components/accounts/action-form'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/forms/form-state'
import type { QuestionUse } from '@/lib/studies/states'

interface QuestionListProps {
  slug: string
  questions: readonly {
    id: string
    externalId: string
    text: string
    expertise: string | null
    hasContext: boolean
    hasReference: boolean
    use: QuestionUse
    hasExpected: boolean
    answers: number
  }[]
  change: FormAction<void>
}

/** Questions with what they are for; each can become one that watches over the raters. */
export function QuestionList({ slug, questions, change }: QuestionListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {questions.map(({ id, externalId, text, use, hasExpected, ...rest }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-[20rem]">
            <p className="line-clamp-3 whitespace-pre-line">{text}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-faint text-sm">
              <span className="break-all">{externalId}</span>
              {use !== 'regular' && <Tag tone="accent">{use}</Tag>}
              {use !== 'regular' && !hasExpected && <Tag tone="caution">nothing expected yet</Tag>}
              {rest.hasContext && <span>context</span>}
              {rest.hasReference && <span>reference</span>}
              {rest.expertise && <span>for {rest.expertise}</span>}
              <span className="num">{rest.answers === 1 ? 'one answer' : `${rest.answers} answers`}</span>
            </p>
          </div>
          <div className="flex flex-wrap gap-1.5">
            {use === 'regular' ? (
              <>
                <Change {...{ slug, id, change }} use="calibration" label="For calibration" />
                <Change {...{ slug, id, change }} use="gold" label="As hidden gold" />
              </>
            ) : (
              <>
                <Link
                  href={`/organise/${slug}/questions/${id}`}
                  prefetch={false}
                  className="inline-flex min-h-8 items-center px-2.5 text-sm"
                >
                  Expected answers
                </Link>
                <Change {...{ slug, id, change }} use="regular" label="Regular" />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

interface ChangeProps {
  slug: string
  id: string
  use: QuestionUse
  label: string
  change: FormAction<void>
}

const Change = ({ slug, id, use, label, change }: ChangeProps) => (
  <ActionForm action={change} fields={{ slug, questionId: id, use }} label={label} variant="quiet" />
)
