import { fromMarkdown } from 'mdast-util-from-markdown'

/** A piece of running text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis' | 'code'; readonly children: readonly Inline[] }
  | { readonly type: 'break' }

/** A block of an answer as the rating page shows it. */
export type Block =
  | { readonly type: 'paragraph' | 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' }

// the parser's tree, as far as it is read here
interface Node {
  type: string
  value?: string
  ordered?: boolean | null
  url?: string
  alt?: string | null
  children?: Node[]
}

/**
 * An answer's text as blocks for the page. Markdown is read, for models write it; headings of all levels look alike, so
 * that layout tells one system from another as little as may be. HTML stays visible as text, links show their words and
 * no address leads out of the page, images show their description: nothing in an answer is ever markup of the page.
 */
export function textBlocks(text: string): Block[] {
  const unix = text.replaceAll('\r\n', '\n')
  if (isCostly(unix))
    return unix.split(/\n{2,}/).map((part) => ({ type: 'paragraph', children: plain(part) }))
  return (fromMarkdown(unix) as Node).children?.flatMap(block) ?? []
}

/** More marks than any answer has: the parser takes the square of their number, and longer than a page may. */
const mostMarks = 4000
/** More lines than any note has: each may begin a list, and takes the parser as long as a page. */
const mostLines = 1500
/** Lists in lists in lists, on one line. */
const deeplyNested = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*){40}/m

const isCostly = (text: string): boolean =>
  text.replace(/[^*_`[\]]/g, '').length > mostMarks ||
  text.split('\n').length > mostLines ||
  deeplyNested.test(text)

function block(node: Node): Block[] {
  const children = node.children ?? []
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: children.flatMap(inline) }]
    case 'heading':
      return [{ type: 'heading', children: children.flatMap(inline) }]
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: children.map((item) => (item.children ?? []).flatMap(block)),
        },
      ]
    case 'blockquote':
      return [{ type: 'quote', children: children.flatMap(block) }]
    case 'code':
      return [{ type: 'code', text: node.value ?? '' }]
    case 'thematicBreak':
      return [{ type: 'rule' }]
    case 'html':
      return [{ type: 'paragraph', children: plain(node.value ?? '') }]
    default:
      // link definitions have nothing to show
      return children.length > 0 ? [{ type: 'paragraph', children: children.flatMap(inline) }] : []
  }
}

function inline(node: Node): Inline[] {
  const children = () => (node.children ?? []).flatMap(inline)
  switch (node.type) {
    case 'text':
    case 'html':
      return plain(node.value ?? '')
    case 'strong':
      return [{ type: 'strong', children: children() }]
    case 'emphasis':
      return [{ type: 'emphasis', children: children() }]
    case 'inlineCode':
      return [{ type: 'code', children: plain(node.value ?? '') }]
    case 'break':
      return [{ type: 'break' }]
    case 'image':
      return plain(node.alt ?? '')
    default:
      return children()
  }
}

/** Single line breaks are kept: answers use them for lists without bullets. */
function plain(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, place): Inline[] =>
      place === 0 ? [{ type: 'text', text: line }] : [{ type: 'break' }, { type: 'text', text: line }],
    )
}
