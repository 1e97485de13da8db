import Papa from 'papaparse'
import { readZip } from '@/lib/benchmarks/sources/zip'
import { conceptRelations } from '../tasks/concept-relations'
import { relationSets } from '../tasks/relations'
import { groupBy, tally } from './group-by'
import { readPubTator } from './pubtator'
import { evaluate, figures } from './testing/evaluate'
import { dataBytes, dataLines, dataText, type Expectation, reachAll } from './testing/reach'

reachAll('ChemProt', ['chemprot/'], (entry) => {
  if (entry.kind === 'count') {
    const labels = dataLines<{ label: string }>(entry.gold[0]!).map(({ label }) => label)
    return { value: { items: labels.length, labels: new Set(labels).size, ...tally(labels) } }
  }
  const relations = (file: string) =>
    groupBy(
      dataText(file)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.trim().split('\t')),
      ([document]) => document!,
    )
  const [gold, found] = [relations(entry.gold[0]!), relations(entry.predictions[0]!)]
  const listed = (rows: string[][] | undefined) =>
    (rows ?? []).map(([, type, head, tail]) => ({ type: type!, head: head!, tail: tail! }))
  const instances = [...new Set([...gold.keys(), ...found.keys()])].map((id) => ({
    id,
    gold: listed(gold.get(id)),
    prediction: listed(found.get(id)),
  }))
  const types = ['CPR:3', 'CPR:4', 'CPR:5', 'CPR:6', 'CPR:9']
  return figures(evaluate(relationSets, { types }, instances))
})

/** The test set, scored against itself at all levels. */
reachAll('BioRED', ['biored/'], (entry) => {
  const documents = readPubTator(dataText(entry.gold[0]!))
  const mentions = documents.flatMap((document) => document.mentions)
  const relations = documents.flatMap((document) => document.relations)
  const instances = documents.map((document) => {
    const gold = {
      entities: document.mentions.flatMap(({ ids, type }) =>
        (ids ?? '').split(',').map((id) => ({ id, type })),
      ),
      relations: document.relations.map(({ type, head, tail, novelty }) => ({
        type,
        ends: [head, tail] as [string, string],
        isNovel: novelty === 'Novel',
      })),
    }
    return { id: document.id, gold, prediction: gold }
  })
  const scores = evaluate(
    conceptRelations,
    { types: [...new Set(relations.map(({ type }) => type))] },
    instances,
  )
  const levels = ['f1', 'relation-pair-f1', 'relation-novelty-f1', 'relation-all-f1']
  if (levels.some((metric) => scores.value(metric) !== 1)) return null
  return {
    value: {
      documents: documents.length,
      mentions: mentions.length,
      relations: scores.sum('all:tp'),
      ...tally(mentions.map(({ type }) => type)),
      ...tally(relations.map(({ type }) => `rel_${type}`)),
      ...tally(relations.map(({ novelty }) => `novel_${novelty}`)),
    },
  }
})

reachAll('DDI 2013', ['ddi-2013/'], (entry) => {
  const files = readZip(dataBytes(entry.gold[0]!), entry.gold[0]!).filter(({ path }) => path.endsWith('.xml'))
  const textsOf = (folder: string) =>
    files.filter(({ path }) => path.includes(folder)).map(({ read }) => Buffer.from(read()).toString('utf8'))
  const pairs = textsOf('DDI Extraction task').flatMap((xml) =>
    [...xml.matchAll(/<pair\s[^>]*>/g)].map(([tag]) => tag),
  )
  const names = textsOf('DrugNER task').flatMap((xml) =>
    [...xml.matchAll(/<entity\s[^>]*>/g)].map(([tag]) => tag),
  )
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return {
    value: {
      ddi_documents: textsOf('DDI Extraction task').length,
      ...tally(
        pairs.map((tag) => `pair_${attribute(tag, 'ddi') === 'true' ? attribute(tag, 'type') : 'false'}`),
      ),
      ner_documents: textsOf('DrugNER task').length,
      ...tally(names.map((tag) => attribute(tag, 'type'))),
      discontinuous: names.filter((tag) => attribute(tag, 'charOffset').includes(';')).length,
    },
  }
})

reachAll('GAD', ['gad/'], (entry: Expectation) => {
  const folds = entry.gold.map((file) => {
    const rows = Papa.parse<string[]>(dataText(file), { delimiter: '\t', quoteChar: '\u0000' }).data
    const items = rows.slice(1).filter((row) => row.length > 1)
    return [items.length, items.filter((row) => row[2] === '1').length]
  })
  return { value: { folds, total: folds.reduce((sum, [items = 0]) => sum + items, 0) } }
})
