import { readZip } from '@/lib/benchmarks/sources/zip'
import type { Mention } from '../entities/mention'
import { tagSpans } from '../entities/tag-spans'
import { entities } from '../tasks/entities'
import { tagSequences } from '../tasks/tag-sequences'
import { tally } from './group-by'
import { countVisible, readHtmlSpans } from './html-spans'
import { evaluate, figures } from './testing/evaluate'
import { dataBytes, dataText, type Expectation, reachAll } from './testing/reach'
import { columnOf, readTokenLines } from './token-lines'

const types: Readonly<Record<string, readonly string[]>> = {
  'mtsamples-ner': ['problem', 'treatment', 'test'],
  'vaers-ner': ['procedure', 'other_AE', 'nervous_AE', 'investigation'],
}

/** Files of an archive as text, by their number. */
const archive = (file: string): Map<string, string> =>
  new Map(
    readZip(dataBytes(file), file).map(({ path, read }) => [
      path.replace(/^.*\//, '').replace(/\.\w+$/, ''),
      Buffer.from(read()).toString('utf8'),
    ]),
  )

/** Mentions of a tagged document in code points of its tokens put together. */
function visibleMentions(text: string): Mention[] {
  const rows = readTokenLines(text).flatMap((sentence) => sentence.rows)
  const starts = [0]
  for (const row of rows) starts.push(starts.at(-1)! + countVisible(row[0]!))
  return tagSpans(rows.map((row) => row.at(-1)!)).map(({ label, start, end }) => ({
    type: label,
    start: starts[start]!,
    end: starts[end + 1]!,
  }))
}

reachAll('MTSamples and VAERS', ['mtsamples-ner/', 'vaers-ner/'], (entry) => {
  if (entry.kind === 'count') return goldCounts(entry)
  if (entry.id.includes('/merged-file/')) return mergedFile(entry)
  return htmlRun(entry)
})

function goldCounts(entry: Expectation) {
  const documents = [...archive(entry.gold[0]!).values()]
  const mentions = documents.flatMap(visibleMentions)
  const tokens = documents.flatMap((text) => readTokenLines(text).flatMap(({ rows }) => rows))
  return {
    value: {
      documents: documents.length,
      tokens: tokens.length,
      entities: mentions.length,
      ...tally(mentions.map(({ type }) => type)),
    },
  }
}

function htmlRun(entry: Expectation) {
  const found = archive(entry.predictions[0]!)
  const gold = archive(entry.gold[0]!)
  const instances = [...gold].map(([id, text]) => ({
    id,
    gold: { mentions: visibleMentions(text) },
    prediction: found.has(id) ? [...readHtmlSpans(found.get(id)!).mentions] : null,
  }))
  const scores = evaluate(entities, { types: types[entry.benchmark] }, instances)
  if (entry.id.endsWith('/strict-f1')) return figures(scores)
  const visible = (text: string) => text.replace(/\s+/gu, '')
  const altered = [...gold].filter(([id, text]) => {
    const tokens = readTokenLines(text).flatMap((sentence) => columnOf(sentence, 0))
    return visible(readHtmlSpans(found.get(id) ?? '').text) !== visible(tokens.join(''))
  })
  return {
    value: scores.value('relaxed-f1'),
    counts: {
      matched_predictions: scores.sum('relaxed:matched-predicted'),
      predictions: scores.sum('relaxed:predicted'),
      matched_gold: scores.sum('relaxed:matched-gold'),
      gold: scores.sum('relaxed:gold'),
      documents_with_altered_text: altered.length,
    },
  }
}

/** One file with token, gold and prediction: token spans, and touching spans overlap. */
function mergedFile(entry: Expectation) {
  const sentences = readTokenLines(dataText(entry.predictions[0]!))
  const rows = [{ rows: sentences.flatMap((sentence) => sentence.rows) }]
  const instances = rows.map((sentence, i) => ({
    id: String(i),
    gold: columnOf(sentence, 1),
    prediction: columnOf(sentence, 2),
  }))
  const scores = evaluate(tagSequences, { types: types[entry.benchmark], overlap: 'touching' }, instances)
  const [, , group, measure] = entry.id.split('/') as [string, string, string, string]
  const suffix = group === 'overall' ? '' : `:${group}`
  const metric = {
    'exact-f1': 'f1',
    'relaxed-f1-authors': 'relaxed-f1-swapped',
    'relaxed-f1-usual': 'relaxed-f1',
  }[measure]
  if (metric === undefined) return null
  return {
    value: scores.value(`${metric}${suffix}`),
    counts: {
      exact: scores.sum(`tp${suffix}`),
      matched_gold: scores.sum(`relaxed:matched-gold${suffix}`),
      matched_predictions: scores.sum(`relaxed:matched-predicted${suffix}`),
      predictions: scores.sum(`relaxed:predicted${suffix}`),
      gold: scores.sum(`relaxed:gold${suffix}`),
    },
  }
}
