import { conceptSets } from '../tasks/concepts'
import { entities } from '../tasks/entities'
import { relationSets } from '../tasks/relations'
import { tally } from './group-by'
import { type PubTatorDocument, readPubTator } from './pubtator'
import { evaluate, figures } from './testing/evaluate'
import { dataText, reachAll } from './testing/reach'

const nothing = { id: '', mentions: [], relations: [] }

reachAll('BC5CDR', ['bc5cdr/'], (entry) => {
  const documents = readPubTator(dataText(entry.gold[0]!))
  if (entry.kind === 'count') {
    const annotations = documents.flatMap(({ mentions, relations }) => [...mentions, ...relations])
    return { value: { documents: documents.length, ...tally(annotations.map(({ type }) => type)) } }
  }
  const found = new Map(
    readPubTator(dataText(entry.predictions[0]!)).map((document) => [document.id, document]),
  )
  const pairs = documents.map((document) => [document, found.get(document.id) ?? nothing] as const)
  const level = entry.id.split('/')[2]
  if (level === 'cid-f1') return relationScores(pairs)
  const type = entry.metric.split(' ')[0]!
  return level === 'mention-f1' ? mentionScores(pairs, type) : conceptScores(pairs, type)
})

type Pairs = readonly (readonly [gold: PubTatorDocument, found: PubTatorDocument])[]

function relationScores(pairs: Pairs) {
  const bare = (id: string) => id.replace(/^MESH:/, '')
  const relations = ({ relations: list }: PubTatorDocument) =>
    list.map(({ type, head, tail }) => ({ type, head: bare(head), tail: bare(tail) }))
  const instances = pairs.map(([gold, found]) => ({
    id: gold.id,
    gold: relations(gold),
    prediction: relations(found),
  }))
  return figures(evaluate(relationSets, { types: ['CID'] }, instances))
}

function mentionScores(pairs: Pairs, type: string) {
  const spans = ({ mentions }: PubTatorDocument) =>
    mentions.filter((mention) => mention.type === type).map(({ start, end }) => ({ type, start, end }))
  const instances = pairs.map(([gold, found]) => ({
    id: gold.id,
    gold: { mentions: spans(gold) },
    prediction: spans(found),
  }))
  return figures(evaluate(entities, { types: [type] }, instances))
}

function conceptScores(pairs: Pairs, type: string) {
  // 405 lines of tmChem have no id column: they name a mention and no concept
  const concepts = ({ mentions }: PubTatorDocument) =>
    mentions.flatMap((mention) =>
      mention.type === type && mention.ids !== null ? [{ type, id: mention.ids }] : [],
    )
  const instances = pairs.map(([gold, found]) => ({
    id: gold.id,
    gold: concepts(gold),
    prediction: concepts(found),
  }))
  return figures(evaluate(conceptSets, { types: [type], ids: 'pubtator' }, instances))
}
