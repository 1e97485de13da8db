/** Text of HTML or SVG in which everything that was put in has been escaped. Only `markup` makes one. */
export interface Markup {
  readonly text: string
}

class Written implements Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Markup | readonly Markup[]

/**
 * A tagged template for HTML and SVG: what stands in the template is taken as it is, what is put in is escaped, whether
 * it lands in text or inside a quoted attribute. Markup and lists of it go in unchanged.
 *
 * For tables of thousands of cells and for drawings, where building elements costs more than the page may.
 */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = template[0] ?? ''
  parts.forEach((part, i) => {
    text += written(part) + (template[i + 1] ?? '')
  })
  return new Written(text)
}

function written(part: Part): string {
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escaped(part)
  if (part instanceof Written) return part.text
  return (part as readonly Markup[]).map(written).join('')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? character) : text
