import { ConllReader } from '../../annotations/conll/read'
import { annotationFinding } from './annotation-finding'
import type { PredictionFormat } from './format'

const tag = /^(?:O|O-\S+|[BIESLU](?:[-_]\S+)?)$/

/** CoNLL: one token a line, the predicted tag in the last column. */
export const conll: PredictionFormat = {
  id: 'conll',
  title: 'CoNLL',
  description:
    'One token a line, its predicted tag in the last column, a blank line after each sentence. Sentences are matched by their place in the file, counted from 0, so they must be those of the official file, in its order. For benchmarks of tags.',
  example: 'Famotidine\tB-Chemical\n-\tO\nassociated\tO\n\nIndomethacin\tB-Chemical',
  tasks: ['tag-sequences', 'token-labels'],
  recognises(head) {
    // the last line may be cut off
    const lines = head.split('\n').slice(0, 60)
    const tokens = (lines.length > 1 ? lines.slice(0, -1) : lines)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^(?:-DOCSTART-|###MEDLINE:|# )/.test(line))
    return (
      tokens.length > 0 && tokens.every((line) => /\s/.test(line) && tag.test(line.split(/\s+/).at(-1) ?? ''))
    )
  },
  reader: (sink) =>
    new ConllReader({
      sentence: ({ index, line, tags }) => sink.prediction(line, String(index), [...tags]),
      issue: (issue) => sink.issue(annotationFinding(issue)),
    }),
}
