import { tally } from './group-by'
import { dataLines, dataText, reachAll } from './testing/reach'

interface Question {
  readonly Question: string
  readonly Must_have?: readonly string[]
  readonly Nice_to_have?: readonly string[]
}

reachAll('K-QA questions', ['k-qa/gold'], ({ gold }) => {
  const questions = dataLines<Question>(gold[0]!)
  const statements = (field: 'Must_have' | 'Nice_to_have') =>
    questions.reduce((sum, question) => sum + (question[field]?.length ?? 0), 0)
  return {
    value: {
      questions: questions.length,
      must_have: statements('Must_have'),
      nice_to_have: statements('Nice_to_have'),
      dummy_submission: (JSON.parse(dataText(gold[1]!)) as unknown[]).length,
    },
  }
})

reachAll('MedLFQA questions', ['medlfqa/'], ({ gold }) => {
  const files = gold.map((file) => dataLines<Question>(file))
  const names = ['live_qa', 'medication_qa', 'kqa_golden', 'healthsearch_qa']
  return {
    value: {
      ...Object.fromEntries(names.map((name, i) => [name, files[i]!.length])),
      medication_qa_distinct: new Set(files[1]!.map(({ Question: text }) => text)).size,
    },
  }
})

reachAll('LiveQA questions and grades', ['liveqa-trec2017/gold'], ({ gold }) => {
  const questions = new Set(
    [...dataText(gold[0]!).matchAll(/<NLM-QUESTION\s+qid\s*=\s*"([^"]+)"/gi)].map(([, id]) => id),
  )
  // a graded answer: number of the question, grade, text
  const grades = dataText(gold[1]!)
    .split('\n')
    .flatMap((line) => /^\s*\S+\s+(-?\d)\s/.exec(line)?.[1] ?? [])
  return {
    value: {
      questions: questions.size,
      qrels: grades.length,
      ...tally(grades.map((grade) => `grade_${grade}`)),
    },
  }
})

/** Tables of comparisons as published: the models that occur in them. */
reachAll('published comparisons', ['published/'], ({ gold }) => {
  const rows = dataText(gold[0]!).trim().split(/\r?\n/).slice(1)
  const models = new Set(rows.flatMap((row) => row.split(',').slice(0, 2)))
  return { value: { rows: rows.length, models: models.size } }
})
