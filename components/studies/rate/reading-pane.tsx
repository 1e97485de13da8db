import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import type { InstrumentMode } from '@/lib/studies/instruments/instrument'
import { answerName } from '@/lib/studies/rating/answer-name'
import type { DeskWork } from '@/lib/studies/rating/desk'
import type { Block } from '@/lib/studies/rating/text-blocks'
import { AnswerBlocks } from './answer-blocks'

interface ReadingPaneProps {
  work: DeskWork
  mode: InstrumentMode
  children: ReactNode
}

/** Question, context and what is judged: one answer at reading width, several side by side, stacked on a phone. */
export function ReadingPane({ work, mode, children }: ReadingPaneProps) {
  const isComparison = work.answers.length > 1
  return (
    <article className="min-w-0 px-4 py-7 sm:px-10">
      <div className={classNames('mx-auto', isComparison ? 'max-w-[78rem]' : 'max-w-[66ch]')}>
        {children}
        <p className="text-faint text-xs">Question</p>
        <h1 className="mt-1 mb-6 whitespace-pre-wrap text-xl sm:text-2xl">{work.question}</h1>
        {work.context && <Aside title="Context" blocks={work.context} />}
        {work.reference && <Aside title="Reference answer" blocks={work.reference} />}
        <div className={classNames('grid gap-8', isComparison && 'md:grid-cols-2')}>
          {work.answers.map(({ blocks }, place) => {
            const name = answerName(mode, place, work.answers.length)
            return (
              <section key={name} aria-label={name} className="min-w-0">
                <p
                  className={classNames(
                    'mb-2',
                    isComparison ? 'border-line border-b pb-1 font-semibold' : 'text-faint text-xs',
                  )}
                >
                  {name}
                </p>
                <AnswerBlocks blocks={blocks} />
              </section>
            )
          })}
        </div>
      </div>
    </article>
  )
}

function Aside({ title, blocks }: { title: string; blocks: readonly Block[] }) {
  return (
    <details className="mb-6" open>
      <summary className="text-faint text-xs">{title}</summary>
      <div className="mt-2 max-h-[40dvh] overflow-y-auto border-line border-l-2 pl-4 text-soft">
        <AnswerBlocks blocks={blocks} />
      </div>
    </details>
  )
}
