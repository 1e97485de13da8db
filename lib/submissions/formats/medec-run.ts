import { LineSplitter } from '../../annotations/line-splitter'
import { readMedecRun } from '../../scoring/corpora/medec-run'
import { shorten } from '../entry'
import { textFault } from '../text-faults'
import type { PredictionFormat } from './format'

/** A run of MEDIQA-CORR: `id flag sentence corrected sentence`. */
export const medecRun: PredictionFormat = {
  id: 'medec-run',
  title: 'MEDIQA-CORR run',
  description:
    'Lines "text id, flag, sentence, corrected sentence", separated by blanks; -1 and NA where there is no error; the corrected sentence may stand in double quotes. Can be submitted to detection and to correction. For MEDEC.',
  example: 'ms-test-0 1 10 "Schistosoma mansoni is suspected."\nms-test-1 0 -1 NA',
  tasks: ['error-detection'],
  recognises: (head) => /^[a-z0-9-]+\s[01]\s-?\d+\s\S/.test(head.trimStart()),
  reader(sink) {
    const lines = new LineSplitter((text, line) => {
      if (text.trim() === '') return
      const [answer] = readMedecRun(text)
      if (answer === undefined) {
        const message = `Expected an id, a flag, a sentence number and a sentence, found ${shorten(text.trim())}`
        sink.issue({ code: 'invalid-annotation', line, message })
        return
      }
      const { id, hasError, sentence, correction } = answer
      const fault = correction === null ? null : textFault(correction)
      if (fault !== null)
        sink.issue({ code: fault, line, message: 'The corrected sentence cannot be stored.' })
      else sink.prediction(line, id, { hasError, sentence: hasError ? sentence : null, correction })
    })
    return { push: (text) => lines.push(text), end: () => lines.end() }
  },
}
