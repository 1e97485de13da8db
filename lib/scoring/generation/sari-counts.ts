import { NgramTable } from '../text/ngram-table'
import { Vocabulary } from '../text/vocabulary'

export const SARI_ORDERS = 4

const SOURCE = 0
const CANDIDATE = 1
const REFERENCES = 2
const LANES = 3

const vocabulary = new Vocabulary()
const table = new NgramTable(LANES)

/**
 * Calls `visit` for every distinct n-gram (n = 1 … 4) of a source, a candidate and its references, with how often each
 * has it; the references' counts are added up.
 */
export function visitSariNgrams(
  source: readonly string[],
  candidate: readonly string[],
  references: readonly (readonly string[])[],
  visit: (order: number, source: number, candidate: number, references: number) => void,
): void {
  vocabulary.renew()
  table.clear()
  table.count(vocabulary.encode(source), SARI_ORDERS, SOURCE)
  table.count(vocabulary.encode(candidate), SARI_ORDERS, CANDIDATE)
  for (const reference of references) table.count(vocabulary.encode(reference), SARI_ORDERS, REFERENCES)
  const { counts, orders } = table
  for (let node = table.first; node < table.next; node++) {
    const at = node * LANES
    visit(orders[node]!, counts[at]!, counts[at + CANDIDATE]!, counts[at + REFERENCES]!)
  }
}
