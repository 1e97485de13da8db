/** Mean width of a character in Inter and Arial, in ems, rounded up: text may end early, never run into its neighbour. */
const CHARACTER = 0.56

export const textWidth = (text: string, size: number): number => Array.from(text).length * size * CHARACTER

/**
 * Text in lines no wider than `width`, at most `most` of them; what does not fit ends in an ellipsis. A word longer than
 * a line is broken.
 */
export function textLines(text: string, width: number, size: number, most = 3): string[] {
  const room = Math.max(1, Math.floor(width / (size * CHARACTER)))
  const lines: string[] = []
  let line = ''
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((each) => pieces(each, room))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (Array.from(longer).length <= room) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const last = Array.from(lines[most - 1] ?? '')
    .slice(0, Math.max(0, room - 1))
    .join('')
  return [...lines.slice(0, most - 1), `${last}…`]
}

function pieces(word: string, room: number): string[] {
  const characters = Array.from(word)
  const count = Math.ceil(characters.length / room)
  return Array.from({ length: count }, (_, i) => characters.slice(i * room, (i + 1) * room).join(''))
}
