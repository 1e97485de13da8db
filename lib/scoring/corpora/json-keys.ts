/**
 * The keys of a JSON object in the order they are written. `JSON.parse` puts keys that look like numbers first and in
 * ascending order, which loses the order of files keyed by PubMed id.
 *
 * @param text a JSON object, valid
 */
export function jsonKeysInOrder(text: string): string[] {
  const keys: string[] = []
  let depth = 0
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{}]/g)) {
    const [piece, colon] = token
    if (piece === '{' || piece === '[') depth++
    else if (piece === '}' || piece === ']') depth--
    else if (colon !== undefined && depth === 1)
      keys.push(JSON.parse(piece.slice(0, piece.length - colon.length)) as string)
  }
  return keys
}
