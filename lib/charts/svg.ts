type Attributes = Readonly<Record<string, string | number | null>>

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML takes it; characters that XML 1.0 forbids are left out. */
export const escapeXml = (text: string): string =>
  Array.from(text, (character) => (isXml(character) ? (escaped[character] ?? character) : '')).join('')

function isXml(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** An element; attributes that are null are left out, children are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(typeof value === 'number' ? String(round(value)) : String(value))}"`,
    )
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

const round = (value: number): number => Number(value.toFixed(2))

interface TextOptions {
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: number
  readonly fill?: string
}

/** A line of text at its baseline. */
export const textAt = (
  x: number,
  y: number,
  content: string,
  { size = 12, anchor = 'start', weight = 400, fill = '#15202b' }: TextOptions = {},
): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'text-anchor': anchor === 'start' ? null : anchor,
      'font-weight': weight === 400 ? null : weight,
      fill,
    },
    escapeXml(content),
  )

/** A drawing with its size in pixels. */
export interface Figure {
  readonly title: string
  /** What the figure rests on and where it is from, under it. */
  readonly note: string
  readonly width: number
  readonly height: number
  readonly body: string
}

/** A figure as a file of its own, on white, with its title and note as the accessible name and description. */
export const svgFile = ({ title, note, width, height, body }: Figure): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width, height, viewBox: `0 0 ${round(width)} ${round(height)}`, role: 'img' },
      'font-family': 'Inter, Helvetica, Arial, sans-serif',
    },
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(note)),
    element('rect', { width, height, fill: '#ffffff' }),
    body,
  )
