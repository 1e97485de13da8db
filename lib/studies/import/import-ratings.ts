import { DomainError } from '../../errors'
import { criterionKey } from '../instruments/axes-for'
import { checkRating } from '../instruments/check-rating'
import type { Instrument } from '../instruments/instrument'
import { publishedInstrument } from '../instruments/table'
import type { RatingValues } from '../rating/values'
import { type AboutRow, aboutRows } from './about-rows'
import type { ImportedRating, ImportedStudy, ImportIssue } from './imported-study'
import type { RatingsMapping } from './mapping'
import { QuestionList } from './question-list'
import { readRows } from './read-rows'
import type { Lookups } from './read-source'
import type { Table } from './table'

/** A rating while its answers are collected from several rows. */
interface Collected {
  readonly table: string
  readonly row: number
  readonly about: AboutRow
  readonly question: string
  readonly rater: string
  readonly values: RatingValues
}

export interface RatingsImport {
  readonly study: ImportedStudy
  readonly issues: readonly ImportIssue[]
  /** Ratings that leave something open that the instrument asks. */
  readonly incomplete: number
}

/**
 * Reads tables of ratings by a mapping. One rating of a rater for an item may be spread over rows (criteria, answers)
 * and tables; the second answer to the same thing is reported and left out, as is whatever cannot be read.
 *
 * @throws DomainError where the mapping does not fit: unknown instrument, column or second table
 */
export function importRatings(
  tables: readonly Table[],
  mapping: RatingsMapping,
  lookups: Lookups = {},
): RatingsImport {
  const instrument = instrumentOf(mapping)
  const issues: ImportIssue[] = []
  const report = (issue: ImportIssue) => issues.push(issue)
  const questions = new QuestionList(mapping, instrument)
  const judged = new Map<string, ImportedStudy['judgeScores'][number]>()
  const answers = new Map<string, ImportedStudy['answers'][number]>()
  const groups = new Map<string, string>()
  const ratings = new Map<string, Collected>()

  for (const table of tables) {
    const about = aboutRows(table, mapping, lookups)
    for (const found of readRows(table, mapping, instrument, lookups, report)) {
      const { row, answer } = found
      const complain = (column: string | null, message: string) =>
        report({ table: table.name, row: row.number, column, message })
      const described = about(row, found.question)
      const question = questions.add(found.question, described)
      describeAnswers(described, question, answers, complain)
      for (const { value, ...score } of described.judges) {
        const arm = described.arms[0]?.name ?? ''
        if (Number.isFinite(value))
          judged.set(JSON.stringify([score, arm, question]), { ...score, arm, question, value })
        else complain(null, `The value of "${score.judge}" is no number.`)
      }
      if (answer === null) continue
      if (!groups.has(found.rater)) groups.set(found.rater, found.group ?? 'clinician')
      const key =
        described.criterion === null
          ? found.axis
          : criterionKey(found.axis, questions.criterion(question, described.criterion))
      const rated = described.arms.map(({ name }) => name).sort()
      const id = JSON.stringify([question, rated, found.rater])
      const rating = ratings.get(id) ?? {
        ...{ table: table.name, row: row.number, about: described, question, rater: found.rater, values: {} },
      }
      ratings.set(id, rating)
      if (rating.values[key]) complain(null, `${found.rater} has answered "${key}" for this item before.`)
      else rating.values[key] = answer
    }
  }

  const arms = armsOf(mapping, [...ratings.values()])
  const pseudonyms = pseudonymsOf([...groups.keys()])
  const place = new Map(arms.map(({ name }, i) => [name, i]))
  const study: ImportedStudy = {
    instrument,
    arms,
    questions: questions.list(),
    answers: [...answers.values()],
    raters: [...pseudonyms].map(([name, pseudonym]) => ({ name, pseudonym, group: groups.get(name) ?? '' })),
    ratings: [...ratings.values()].map((rating) => storedRating(rating, place, pseudonyms)),
    judgeScores: [...judged.values()],
  }
  let incomplete = 0
  for (const { about, question, values, table, row } of ratings.values()) {
    const item = {
      fields: questions.fields(question),
      answers: about.arms.map(({ answer }) => answer),
      ...{ context: null, reference: null },
    }
    const found = checkRating(instrument, values, item)
    if (found.some(({ kind }) => kind === 'missing')) incomplete++
    for (const { key, message } of found.filter(({ kind }) => kind === 'wrong'))
      report({ table, row, column: key, message })
  }
  return { study, issues, incomplete }
}

function instrumentOf({ instrument }: RatingsMapping): Instrument {
  if (typeof instrument !== 'string') return instrument
  const found = publishedInstrument(instrument)
  if (found) return found
  throw new DomainError(
    'invalid',
    `There is no instrument "${instrument}". Write one out in the mapping, or take one of the platform's.`,
  )
}

/** Texts of answers, once for each arm and question. */
function describeAnswers(
  { arms }: AboutRow,
  question: string,
  answers: Map<string, ImportedStudy['answers'][number]>,
  complain: (column: string | null, message: string) => void,
): void {
  for (const { name, answer } of arms) {
    const key = JSON.stringify([name, question])
    const known = answers.get(key)
    if (known && known.text !== answer && answer !== '' && known.text !== '')
      complain(null, `"${name}" has two different answers to one question.`)
    if (!known || known.text === '') answers.set(key, { arm: name, question, text: answer })
  }
}

/** Arms that the mapping names keep its order; others are sorted by name. */
function armsOf(mapping: RatingsMapping, ratings: readonly Collected[]): ImportedStudy['arms'] {
  const found = new Set(ratings.flatMap(({ about }) => about.arms.map(({ name }) => name)))
  const listed = mapping.arms.flatMap(({ name }) =>
    'constant' in name ? (mapping.armNames[name.constant] ?? name.constant) : [],
  )
  const names = [...new Set([...listed, ...[...found].sort()])].filter((name) => found.has(name))
  return names.map((name) => ({ name, isClinician: mapping.clinicianArms.includes(name) }))
}

/** R01, R02 … in the order of the names, numbers in names by size. */
function pseudonymsOf(names: readonly string[]): Map<string, string> {
  const sorted = names.toSorted(new Intl.Collator('en', { numeric: true }).compare)
  const width = Math.max(2, String(sorted.length).length)
  return new Map(sorted.map((name, i) => [name, `R${String(i + 1).padStart(width, '0')}`]))
}

function storedRating(
  { about, question, rater, values }: Collected,
  place: ReadonlyMap<string, number>,
  pseudonyms: ReadonlyMap<string, string>,
): ImportedRating {
  const shown = about.arms.map(({ name }) => name)
  const arms = shown.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
  return {
    ...{ question, arms, values, rater: pseudonyms.get(rater) ?? '' },
    shownOrder: shown.map((name) => arms.indexOf(name)),
  }
}
