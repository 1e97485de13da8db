import { canonicalJson } from '../../scoring/signature'
import { Instrument } from '../instruments/instrument'
import { publishedInstrument } from '../instruments/table'
import { ownInstrumentFaults } from './own-instrument'
import type { UploadIssue } from './records'
import { storageFault } from './storage-fault'

/** Characters of a file; the longest published instrument has a tenth of it. */
const LONGEST = 500_000

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
  if (text.length > LONGEST)
    return refused([`An instrument has at most ${LONGEST.toLocaleString('en')} characters.`])
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace('\uFEFF', ''))
  } catch {
    return refused(['This is not valid JSON.'])
  }
  const fault = storageFault(parsed)
  if (fault !== null) return refused([fault])
  const result = Instrument.safeParse(parsed)
  if (!result.success)
    return refused(
      result.error.issues.map(({ path, message }) => `${path.join('.') || 'instrument'}: ${message}`),
    )
  const published = publishedInstrument(result.data.id)
  if (published && canonicalJson(published) !== canonicalJson(result.data))
    return refused([`id: "${published.id}" is a published instrument; give a changed one an id of its own.`])
  const faults = published ? [] : ownInstrumentFaults(result.data)
  return faults.length > 0 ? refused(faults) : { instrument: result.data, issues: [] }
}
