import { mentionsWithAlternatives } from '../tasks/mentions-with-alternatives'
import { type GeneLine, readGeneLines, readSentenceIds } from './bc2gm'
import { groupBy } from './group-by'
import { evaluate } from './testing/evaluate'
import { dataText, reachAll } from './testing/reach'

reachAll('BC2GM', ['bc2gm/'], (entry) => {
  const [genes, alternatives] = entry.gold.slice(0, 2).map((file) => readGeneLines(dataText(file))) as [
    GeneLine[],
    GeneLine[],
  ]
  if (entry.kind === 'count') {
    const sentences = readSentenceIds(dataText(entry.gold[2]!))
    return {
      value: {
        sentences: sentences.length,
        gene_lines: genes.length,
        alternative_lines: alternatives.length,
      },
    }
  }
  const submissions: Readonly<Record<string, readonly GeneLine[]>> = {
    'check-gene': genes,
    'check-altgene-only': alternatives,
    'check-gene-and-altgene': [...genes, ...alternatives],
    'check-end-minus-one': genes.map(({ sentence, span: [start, end] }) => ({
      sentence,
      span: [start, end - 1],
    })),
  }
  const submission = submissions[entry.id.split('/')[1]!]
  if (!submission) return null
  const bySentence = (lines: readonly GeneLine[]) => groupBy(lines, ({ sentence }) => sentence)
  const [gold, others, found] = [genes, alternatives, submission].map(bySentence) as [
    Map<string, GeneLine[]>,
    Map<string, GeneLine[]>,
    Map<string, GeneLine[]>,
  ]
  const spans = (lines: readonly GeneLine[] | undefined) => (lines ?? []).map(({ span }) => span)
  const ids = new Set([...gold.keys(), ...others.keys(), ...found.keys()])
  const instances = [...ids].map((id) => ({
    id,
    gold: { mentions: spans(gold.get(id)), alternatives: spans(others.get(id)) },
    prediction: spans(found.get(id)),
  }))
  const scores = evaluate(mentionsWithAlternatives, {}, instances)
  return { value: scores.value('f1'), counts: scores.counts() }
})
