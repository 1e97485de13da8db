import { canonicalJson } from '../../scoring/signature'
import { Instrument } from '../instruments/instrument'
import { publishedInstrument } from '../instruments/table'
import type { UploadIssue } from './records'

/**
 * An instrument out of a JSON file in the schema of the published ones.
 *
 * @returns the instrument, or what is wrong with the file: the line is 1, and the message says where
 */
export function readInstrument(text: string): {
  instrument: Instrument | null
  issues: readonly UploadIssue[]
} {
  const refused = (messages: readonly string[]) => ({
    instrument: null,
    issues: messages.map((message) => ({ line: 1, message })),
  })
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace('\uFEFF', ''))
  } catch {
    return refused(['This is not valid JSON.'])
  }
  const result = Instrument.safeParse(parsed)
  if (!result.success)
    return refused(
      result.error.issues.map(({ path, message }) => `${path.join('.') || 'instrument'}: ${message}`),
    )
  const published = publishedInstrument(result.data.id)
  if (published && canonicalJson(published) !== canonicalJson(result.data))
    return refused([`id: "${published.id}" is a published instrument; give a changed one an id of its own.`])
  return { instrument: result.data, issues: [] }
}
