import Papa from 'papaparse'
import { retrievalRanges } from '../tasks/retrieval-ranges'
import { sentenceChunks } from './sentence-chunks'
import { evaluate } from './testing/evaluate'
import { dataText, reachAll } from './testing/reach'

reachAll('PubMed span questions', ['rag-span-pubmed/'], (entry) => {
  const [corpus, questions] = entry.gold as [string, string]
  const match = /omega-(\d+)-(mean|sd)$/.exec(entry.id)
  if (!match) return null
  const chunks = sentenceChunks(dataText(corpus), Number(match[1])).map(
    ([a, b]) => [a, b] as [number, number],
  )
  const { data } = Papa.parse<{ references: string }>(dataText(questions), {
    header: true,
    skipEmptyLines: true,
  })
  const instances = data.map(({ references }, i) => ({
    id: String(i),
    gold: {
      references: (JSON.parse(references) as { start_index: number; end_index: number }[]).map(
        ({ start_index, end_index }) => [start_index, end_index] as [number, number],
      ),
    },
    prediction: { retrieved: [], chunks },
  }))
  const scores = evaluate(retrievalRanges, {}, instances)
  return {
    value: scores.value(match[2] === 'mean' ? 'precision-omega' : 'precision-omega-sd'),
    n: scores.sum('omega:count'),
  }
})
