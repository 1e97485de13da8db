import { AnswerBlocks } from '@/components/studies/rate/answer-blocks'
import { CopyButton } from '@/components/ui/copy-button'
import { textBlocks } from '@/lib/studies/rating/text-blocks'

interface MethodsSheetViewProps {
  /** Markdown: a title, then a heading of the second level for each part. */
  sheet: string
  downloadHref: string
}

/** The methods sheet on the page, to be copied or downloaded as Markdown. */
export function MethodsSheetView({ sheet, downloadHref }: MethodsSheetViewProps) {
  const [, ...parts] = sheet.split(/^## /m)
  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-4 print:hidden">
        <CopyButton text={sheet} label="Copy as Markdown" />
        <a href={downloadHref} className="inline-flex min-h-6 items-center text-sm">
          Download as Markdown
        </a>
      </div>
      <article className="max-w-[70ch] [overflow-wrap:anywhere]">
        {parts.map((part) => {
          const [heading = '', ...text] = part.split('\n')
          return (
            <section key={heading} className="mt-7">
              <h2 className="mb-2 text-xl">{heading}</h2>
              <AnswerBlocks blocks={textBlocks(text.join('\n'))} />
            </section>
          )
        })}
      </article>
    </>
  )
}
