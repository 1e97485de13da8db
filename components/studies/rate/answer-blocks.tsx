import type { Block, Inline } from '@/lib/studies/rating/text-blocks'

/** A judged text at reading size: blocks as React elements, so nothing in it can be markup of the page. */
export function AnswerBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="grid gap-[0.9em] break-words font-serif text-[1.09rem] leading-[1.62]">
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
        <BlockView key={place} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines parts={block.children} />
        </p>
      )
    case 'heading':
      // not a heading of this page: the outline is the page's own
      return (
        <p className="font-[620]">
          <Inlines parts={block.children} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={block.ordered ? 'grid list-decimal gap-1.5 pl-6' : 'grid list-disc gap-1.5 pl-6'}>
          {block.items.map((item, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
            <li key={place}>
              <AnswerBlocks blocks={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'quote':
      return (
        <blockquote className="border-line border-l-2 pl-4">
          <AnswerBlocks blocks={block.children} />
        </blockquote>
      )
    case 'code':
      return <pre className="overflow-x-auto whitespace-pre-wrap font-mono text-sm">{block.text}</pre>
    case 'rule':
      return <hr className="border-line" />
  }
}

function Inlines({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, place) => {
    if (part.type === 'text') return part.text
    if (part.type === 'break') {
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      return <br key={place} />
    }
    const Tag = part.type === 'strong' ? 'strong' : part.type === 'emphasis' ? 'em' : 'code'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <Tag key={place}>
        <Inlines parts={part.children} />
      </Tag>
    )
  })
}
