import { splitWhitespace } from '../text/python-string'

const ORDERS = 4
/** Width of the penalty on differences in length. */
const SIGMA = 6

/** Weight of each n-gram, by order. */
interface Weighted {
  readonly weights: readonly Map<string, number>[]
  readonly norms: readonly number[]
  /** Number of bigrams: what pycocoevalcap takes for the length. */
  readonly length: number
}

/**
 * CIDEr of each caption (in the form pycocoevalcap calls so: CIDEr-D's clipping and length penalty), in [0, 10].
 * Document frequencies come from the references given, a document being one image's references; with one image every
 * n-gram is everywhere and the score is 0. The corpus value is the mean. Captions are tokenised already.
 *
 * @param references per caption at least one
 * @see Vedantam, Zitnick & Parikh (2015); pycocoevalcap 1.2
 */
export function cider(candidates: readonly string[], references: readonly (readonly string[])[]): number[] {
  const counted = references.map((list) => list.map(countNgrams))
  const documents = documentFrequencies(counted)
  const logDocuments = Math.log(counted.length)
  return candidates.map((candidate, i) => {
    const weighted = weigh(countNgrams(candidate), documents, logDocuments)
    const totals = new Array<number>(ORDERS).fill(0)
    for (const reference of counted[i]!) {
      const similarity = compare(weighted, weigh(reference, documents, logDocuments))
      for (let n = 0; n < ORDERS; n++) totals[n]! += similarity[n]!
    }
    return (10 * mean(totals)) / counted[i]!.length
  })
}

function countNgrams(caption: string): Map<string, number>[] {
  const words = splitWhitespace(caption)
  return Array.from({ length: ORDERS }, (_, order) => {
    const counts = new Map<string, number>()
    for (let start = 0; start + order < words.length; start++) {
      const ngram = words.slice(start, start + order + 1).join(' ')
      counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
    }
    return counts
  })
}

function documentFrequencies(images: readonly (readonly Map<string, number>[])[][]): Map<string, number> {
  const documents = new Map<string, number>()
  for (const references of images) {
    const seen = new Set(references.flatMap((orders) => orders.flatMap((counts) => [...counts.keys()])))
    for (const ngram of seen) documents.set(ngram, (documents.get(ngram) ?? 0) + 1)
  }
  return documents
}

function weigh(
  orders: readonly Map<string, number>[],
  documents: ReadonlyMap<string, number>,
  logDocuments: number,
): Weighted {
  const norms: number[] = []
  const weights = orders.map((counts) => {
    let squares = 0
    const weight = new Map<string, number>()
    for (const [ngram, count] of counts) {
      const value = count * (logDocuments - Math.log(Math.max(1, documents.get(ngram) ?? 0)))
      weight.set(ngram, value)
      squares += value ** 2
    }
    norms.push(Math.sqrt(squares))
    return weight
  })
  let length = 0
  for (const count of orders[1]!.values()) length += count
  return { weights, norms, length }
}

function compare(candidate: Weighted, reference: Weighted): number[] {
  const closeness = Math.exp(-((candidate.length - reference.length) ** 2) / (2 * SIGMA ** 2))
  return candidate.weights.map((weights, n) => {
    let product = 0
    for (const [ngram, weight] of weights) {
      const other = reference.weights[n]!.get(ngram) ?? 0
      product += Math.min(weight, other) * other
    }
    const norms = candidate.norms[n]! * reference.norms[n]!
    return (norms > 0 ? product / norms : product) * closeness
  })
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
