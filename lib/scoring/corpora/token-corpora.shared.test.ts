import { tagSequences } from '../tasks/tag-sequences'
import { tally } from './group-by'
import { readPubTator } from './pubtator'
import { evaluate } from './testing/evaluate'
import { dataText, type Expectation, reachAll } from './testing/reach'
import { columnOf, readTokenLines } from './token-lines'

/** A tagged file scored against itself: what it holds, and the perfect score. */
function tagged(entry: Expectation) {
  const sentences = readTokenLines(dataText(entry.gold[0]!))
  const tags = sentences.map((sentence) => columnOf(sentence, 1))
  const types = Object.keys(entry.value as object).flatMap((key) => /^type_(.+)$/.exec(key)?.[1] ?? [])
  const named = types.map((type) => (type === 'bare' ? '_' : type))
  const instances = tags.map((gold, i) => ({ id: String(i), gold, prediction: gold }))
  const scores = evaluate(tagSequences, { types: named }, instances)
  if (scores.value('f1') !== 1) throw new TypeError('a file does not score 1 against itself')
  return {
    value: {
      sentences: sentences.length,
      tokens: scores.sum('tokens'),
      entities: scores.counts().tp,
      ...Object.fromEntries(types.map((type, t) => [`type_${type}`, scores.counts(named[t]).tp])),
    },
  }
}

reachAll(
  'tagged corpora hold what they should',
  [
    'linnaeus/',
    'anatem/',
    's800/gold',
    'jnlpba/',
    'bc2gm-iob/',
    'bc5cdr-iob/',
    'ncbi-disease/gold',
    'ncbi-disease-dev/',
  ],
  (entry) => (entry.id === 'ncbi-disease/gold-pubtator' ? ncbi(entry) : tagged(entry)),
)

function ncbi(entry: Expectation) {
  const documents = readPubTator(dataText(entry.gold[0]!))
  const mentions = documents.flatMap((document) => document.mentions)
  return {
    value: {
      documents: documents.length,
      mentions: mentions.length,
      ...tally(mentions.map(({ type }) => type)),
    },
  }
}

reachAll('BioMedBERT on S800', ['s800/biomedbert'], (entry) => {
  const sentences = readTokenLines(dataText(entry.predictions[0]!))
  const params = { types: ['MISC'], outside: ['O', 'O-MISC'] }
  const instances = sentences.map((sentence, i) => ({
    id: String(i),
    gold: columnOf(sentence, 1),
    prediction: columnOf(sentence, 2),
  }))
  const scores = evaluate(tagSequences, params, instances)
  return {
    value: scores.value('f1'),
    counts: scores.counts(),
    extra: { precision: scores.value('precision')!, recall: scores.value('recall')! },
  }
})

reachAll('EBM PICO', ['ebm-pico/'], (entry) => {
  const text = dataText(entry.gold[0]!)
  const sentences = readTokenLines(text)
  const labels = sentences.flatMap((sentence) => columnOf(sentence, -1))
  return {
    value: {
      documents: text.split('\n').filter((line) => line.startsWith('-DOCSTART-')).length,
      sentences: sentences.length,
      tokens: labels.length,
      ...tally(labels),
    },
  }
})
