import type { Instrument } from '../instruments/instrument'
import type { AboutRow } from './about-rows'
import type { ImportedQuestion } from './imported-study'
import type { RatingsMapping } from './mapping'

interface Listed {
  text: string
  context: string | null
  reference: string | null
  fields: Readonly<Record<string, unknown>>
  readonly criteria: Map<string, Readonly<Record<string, unknown>>>
}

/** The questions of an import in the order in which they first appear, with the criteria they gather on the way. */
export class QuestionList {
  private readonly isNumbered: boolean
  private readonly listField: string | null
  private readonly textField: string
  private readonly names = new Map<string, string>()
  private readonly questions = new Map<string, Listed>()

  constructor({ questionNames }: RatingsMapping, { itemAxes }: Instrument) {
    this.isNumbered = questionNames === 'numbered'
    this.listField = itemAxes ? itemAxes.source.replace(/^item\./, '') : null
    this.textField = (itemAxes?.fields[0] ?? '').split(' ')[0] ?? ''
  }

  /** @returns the question's name in the study */
  add(given: string, about: AboutRow): string {
    const name = this.nameOf(given)
    const known = this.questions.get(name)
    const { context, reference, fields } = about
    if (!known)
      this.questions.set(name, { text: about.text, context, reference, fields, criteria: new Map() })
    else {
      known.context ??= context
      known.reference ??= reference
    }
    return name
  }

  private nameOf(given: string): string {
    if (!this.isNumbered) return given
    const known = this.names.get(given)
    if (known !== undefined) return known
    const name = `Q${this.names.size + 1}`
    this.names.set(given, name)
    return name
  }

  /** 0-based place of a criterion in the question's list. */
  criterion(question: string, { text, fields }: NonNullable<AboutRow['criterion']>): number {
    const criteria = this.questions.get(question)?.criteria ?? new Map()
    if (!criteria.has(text)) criteria.set(text, { [this.textField]: text, ...numbersIn(fields) })
    return [...criteria.keys()].indexOf(text)
  }

  fields(question: string): Readonly<Record<string, unknown>> {
    const { fields = {}, criteria } = this.questions.get(question) ?? {}
    return this.listField === null ? fields : { ...fields, [this.listField]: [...(criteria?.values() ?? [])] }
  }

  list(): ImportedQuestion[] {
    return [...this.questions].map(([externalId, { text, context, reference }]) => ({
      ...{ externalId, text, context, reference, fields: this.fields(externalId) },
    }))
  }
}

/** Points are numbers. */
const numbersIn = (fields: Readonly<Record<string, string>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value !== '' && name === 'points' && Number.isFinite(Number(value)) ? Number(value) : value,
    ]),
  )
