import type { StudyData } from '../analysis/study-data'
import type { ImportedStudy } from './imported-study'

/** An imported study as the analysis takes it, with names for ids: the same numbers as from the database. */
export function importedData(study: ImportedStudy): StudyData {
  const answerLengths: Record<string, Record<string, number>> = {}
  for (const { arm, question, text } of study.answers) {
    if (text === '') continue
    answerLengths[arm] ??= {}
    answerLengths[arm][question] = Array.from(text).length
  }
  const groupOf = new Map(study.raters.map(({ pseudonym, group }) => [pseudonym, group]))
  return {
    instrument: study.instrument,
    arms: study.arms.map(({ name, isClinician }) => ({
      ...{ id: name, name, kind: isClinician ? 'clinician' : 'uploaded' },
    })),
    questions: study.questions.map(({ externalId, fields }) => ({ id: externalId, externalId, fields })),
    ratings: study.ratings.map((rating, i) => ({
      id: String(i),
      item: JSON.stringify([rating.question, rating.arms]),
      question: rating.question,
      arms: rating.arms,
      shownOrder: rating.shownOrder,
      rater: rating.rater,
      group: groupOf.get(rating.rater) ?? 'clinician',
      ...{ kind: 'regular', repeatOf: null, expected: null, activeMs: null },
      values: rating.values,
    })),
    judgeScores: study.judgeScores,
    answerLengths,
    ...{ exclusions: [], adjudications: [], sourceGuesses: [], tellings: [] },
  }
}
