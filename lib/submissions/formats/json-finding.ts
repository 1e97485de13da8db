import { shorten } from '../entry'
import type { Finding } from '../issue'

/** Why a text is no JSON, as far as it can be told, and what to do about it. */
export function jsonFinding(text: string): Omit<Finding, 'line'> {
  if (text.includes('\0')) {
    return { code: 'nul-character', message: 'The line holds the character U+0000 itself.' }
  }
  const excerpt = shorten(text.trim())
  return { code: 'invalid-json', message: `Not valid JSON: ${excerpt}`, ...remedyFor(text.trim()) }
}

function remedyFor(text: string): { remedy?: string } {
  if (/[:,[]\s*(?:NaN|-?Infinity)\b/.test(text)) {
    return { remedy: 'NaN and Infinity are not JSON: write null where there is no prediction.' }
  }
  if (/^\{\s*'/.test(text)) return { remedy: 'Use double quotation marks, as json.dumps does.' }
  if (/,\s*[}\]]$/.test(text)) return { remedy: 'Remove the comma before the closing bracket.' }
  if (/^\{.*\},$/.test(text)) return { remedy: 'Remove the comma at the end: each line stands alone.' }
  if (/[:,[]\s*(?:True|False|None)\b/.test(text)) {
    return { remedy: 'Write true, false and null as JSON does, in lower case.' }
  }
  if (text.startsWith('{') && !text.endsWith('}')) {
    return { remedy: 'The object does not end on this line: write each one on a single line, complete.' }
  }
  return {}
}
