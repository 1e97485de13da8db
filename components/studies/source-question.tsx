'use client'

import { AnswerBlocks } from '@/components/studies/rate/answer-blocks'
import { classNames } from '@/components/ui/class-names'
import type { GuessedSource } from '@/lib/studies/blinding/guessed-source'
import type { Block } from '@/lib/studies/rating/text-blocks'

export interface AskedAnswer {
  token: string
  question: string
  blocks: readonly Block[]
  guess: GuessedSource | null
}

interface SourceQuestionProps {
  answer: AskedAnswer
  number: number
}

const choices: readonly [GuessedSource, string][] = [
  ['clinician', 'A person'],
  ['model', 'A model'],
  ['unsure', 'Cannot tell'],
]

/** One answer once more, and whom the rater takes for its source. Its number is its place on the page, nothing else. */
export function SourceQuestion({ answer: { token, question, blocks, guess }, number }: SourceQuestionProps) {
  return (
    <section aria-label={`Answer ${number}`} className="border-hair border-t pt-5">
      <p className="text-faint text-xs">Question</p>
      <p className="mt-0.5 mb-3 whitespace-pre-wrap font-[560]">{question}</p>
      <div className="border-line border-l-2 pl-4">
        <AnswerBlocks blocks={blocks} />
      </div>
      <fieldset className="mt-4">
        <legend className="mb-1.5 font-[540]">Who wrote this answer, do you think?</legend>
        <div className="flex flex-wrap gap-2">
          {choices.map(([value, label]) => (
            <label
              key={value}
              className={classNames(
                'flex min-h-11 items-center gap-2.5 rounded-md border border-line px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
                value === 'unsure' && 'text-soft',
              )}
            >
              <input
                type="radio"
                name={`source:${token}`}
                value={value}
                defaultChecked={guess === value}
                className="accent-accent focus-visible:outline-none"
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  )
}
