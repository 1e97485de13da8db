import { entities } from '../tasks/entities'
import { tally } from './group-by'
import { type PubTatorDocument, readPubTator } from './pubtator'
import { evaluate, figures } from './testing/evaluate'
import { dataText, reachAll } from './testing/reach'

/** Every system has its own names of types; case is ignored. */
const names: Readonly<Record<string, readonly string[]>> = {
  Gene: ['gene'],
  Species: ['organism', 'species'],
}

reachAll('tmVar 3', ['tmvar3/'], (entry) => {
  const documents = readPubTator(dataText(entry.gold[0]!))
  if (entry.kind === 'count') {
    const types = documents.flatMap(({ mentions }) => mentions.map(({ type }) => type))
    return { value: { lines: types.length, ...tally(types) } }
  }
  const type = entry.metric.split(' ')[0]!
  const found = new Map(
    readPubTator(dataText(entry.predictions[0]!)).map((document) => [document.id, document]),
  )
  const spans = (document: PubTatorDocument | undefined, wanted: readonly string[]) =>
    (document?.mentions ?? [])
      .filter((mention) => wanted.includes(mention.type.toLowerCase()))
      .map(({ start, end }) => ({ type, start, end }))
  const instances = documents.map((document) => ({
    id: document.id,
    gold: { mentions: spans(document, [type.toLowerCase()]) },
    prediction: spans(found.get(document.id), names[type]!),
  }))
  return figures(evaluate(entities, { types: [type] }, instances))
})
