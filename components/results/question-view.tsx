import { classNames } from '@/components/ui/class-names'
import type { Question } from '@/lib/benchmarks/instance'

interface QuestionViewProps {
  question: Question
  /** Label of the right option, where it may be shown. */
  gold?: unknown
}

/** The question as the system saw it: text, context folded away, options; the right one marked where gold is public. */
export function QuestionView({ question, gold }: QuestionViewProps) {
  return (
    <div className="grid max-w-[75ch] gap-2">
      <p className="whitespace-pre-wrap font-serif text-lg">{question.text}</p>
      {question.context && (
        <details className="text-sm">
          <summary className="text-soft">Context</summary>
          <p className="mt-2 whitespace-pre-wrap border-line border-l-2 pl-3 text-soft">{question.context}</p>
        </details>
      )}
      {question.options && (
        <ol
          className={classNames(
            'text-sm',
            question.options.every(({ label, text }) => label === text)
              ? 'flex flex-wrap gap-x-4'
              : 'grid gap-0.5',
          )}
        >
          {question.options.map(({ label, text }) => (
            <li key={label} className={label === gold ? 'font-[560]' : 'text-soft'}>
              {text === label ? text : `${label}. ${text}`}
              {label === gold && <span className="text-better"> ← right answer</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
