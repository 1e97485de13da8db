import { chooseField } from '../fields'

/**
 * Tells JSON lines from one JSON document by the beginning of a file. In lines, most lines begin an object; a document
 * that begins with an object goes on with its keys. Of a single line, the field names decide.
 */
export function isJsonLines(head: string): boolean {
  const lines = head
    .split('\n', 40)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first, ...others] = lines
  if (first === undefined || first === '{' || first.startsWith('[')) return false
  if (others.length === 0) return first.startsWith('{') && hasKnownField(first)
  if (isWholeObject(first)) return true
  const beginning = others.filter((line) => line.startsWith('{')).length
  return beginning * 2 > others.length
}

function hasKnownField(line: string): boolean {
  const names = isWholeObject(line)
    ? Object.keys(JSON.parse(line))
    : [/^\{\s*"((?:[^"\\]|\\.)*)"\s*:/.exec(line)?.[1] ?? '']
  return (['id', 'prediction'] as const).some((role) => chooseField(names, role).kind !== 'absent')
}

function isWholeObject(text: string): boolean {
  if (!text.startsWith('{')) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
