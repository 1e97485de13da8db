import { randomBytes } from 'node:crypto'
import { and, eq, like, or, sql } from 'drizzle-orm'
import { slugify } from '@/lib/accounts/slugify'
import { DomainError } from '@/lib/errors'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import { publishedInstrument } from '@/lib/studies/instruments/table'
import { StudyPlan } from '@/lib/studies/plan/plan'
import type { Database } from '../client'
import { studies } from '../schema/studies'
import { saveInstrument } from './instruments'
import { announceStudy, lockDraft, lockStudy, type StudyRow, traceStudy } from './studies-draft'

/** Addresses below /organise that are pages of their own. */
const reserved = ['new', 'raters', 'instruments']

export interface NewStudy {
  title: string
  /** Id of an instrument of the catalogue. */
  instrument: string
  organisationId: string | null
}

/**
 * Makes a draft of a study, with an address after its title and a plan to begin with.
 *
 * @throws DomainError invalid (field `instrument`) for an instrument that is not in the catalogue
 */
export async function createStudy(
  db: Database,
  { title, instrument: id, organisationId }: NewStudy,
  userId: string,
): Promise<{ studyId: string; slug: string }> {
  const definition = publishedInstrument(id)
  if (!definition)
    throw new DomainError('invalid', 'Choose an instrument of the list.', { field: 'instrument' })
  return db.transaction(async (tx) => {
    const instrument = await saveInstrument(tx, definition, userId)
    const [study] = await tx
      .insert(studies)
      .values({
        ...{ slug: await freeSlug(tx, title), title, organisationId, createdBy: userId },
        ...{ instrumentSlug: instrument.slug, instrumentVersion: instrument.version },
        plan: StudyPlan.parse({
          allocation: 'queue',
          ratersPerItem: definition.recommendedRatersPerItem,
          minutesPerRating: minutesFor(definition.axes.length),
        }),
        seed: randomBytes(16).toString('hex'),
      })
      .returning({ id: studies.id, slug: studies.slug })
    if (!study) throw new Error('the insert returned no study')
    await traceStudy(tx, study.id, 'study-created', userId, { title, instrument: id })
    return { studyId: study.id, slug: study.slug }
  })
}

/** Reading an answer, and a while for each question about it. */
const minutesFor = (axes: number) => Math.max(1, Math.round((1 + axes / 5) * 2) / 2)

/** The title as an address, with a number where another study has it. */
async function freeSlug(tx: Database, title: string): Promise<string> {
  const wanted = slugify(title, 50) || 'study'
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('study slugs'))`)
  const taken = await tx
    .select({ slug: studies.slug })
    .from(studies)
    .where(or(eq(studies.slug, wanted), like(studies.slug, `${wanted}-%`)))
  const known = new Set([...reserved, ...taken.map(({ slug }) => slug)])
  if (!known.has(wanted)) return wanted
  for (let number = 2; ; number++) if (!known.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}

/** What an organiser may change; what is left out stays. */
export interface StudyChanges {
  title?: string
  description?: string
  showTexts?: boolean
  plan?: StudyPlan
  instrument?: string
  consentText?: string
  endsAt?: Date | null
  timeZone?: string
}

/**
 * Changes a study that is being designed. A changed consent text is a new version of it.
 *
 * @throws DomainError not-found, conflict once it is launched, invalid for an unknown instrument
 */
export async function updateStudyDraft(
  db: Database,
  studyId: string,
  { instrument, ...changes }: StudyChanges,
  userId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const study = await lockDraft(tx, studyId)
    await write(tx, study, {
      ...changes,
      ...(instrument === undefined ? {} : await instrumentColumns(tx, instrument, userId)),
    })
  })
}

/**
 * Gives a draft an instrument of its organiser's own. Changed words make a new version: studies that use an earlier one
 * keep it.
 *
 * @throws DomainError not-found, conflict once it is launched
 */
export async function setStudyInstrument(
  db: Database,
  studyId: string,
  definition: Instrument,
  userId: string,
): Promise<{ version: number; isNew: boolean }> {
  return db.transaction(async (tx) => {
    const study = await lockDraft(tx, studyId)
    const isPublished = publishedInstrument(definition.id) !== null
    const ownedBy = isPublished ? null : (study.organisationId ?? study.createdBy ?? userId)
    const { slug, version, isNew } = await saveInstrument(tx, definition, userId, { ownedBy })
    await write(tx, study, { instrumentSlug: slug, instrumentVersion: version })
    await traceStudy(tx, studyId, 'study-instrument-set', userId, { instrument: slug, version })
    return { version, isNew }
  })
}

async function write(tx: Database, study: StudyRow, changes: Partial<StudyRow>): Promise<void> {
  if (Object.keys(changes).length === 0) return
  const isNewConsent = changes.consentText !== undefined && changes.consentText !== study.consentText
  await tx
    .update(studies)
    .set({ ...changes, ...(isNewConsent ? { consentVersion: study.consentVersion + 1 } : {}) })
    .where(eq(studies.id, study.id))
}

async function instrumentColumns(tx: Database, id: string, userId: string) {
  const definition = publishedInstrument(id)
  if (!definition)
    throw new DomainError('invalid', 'Choose an instrument of the list.', { field: 'instrument' })
  const { slug, version } = await saveInstrument(tx, definition, userId)
  return { instrumentSlug: slug, instrumentVersion: version }
}

/**
 * Changes how a study speaks of itself, at any time: title, description, whether texts are shown with the results. The
 * consent text can be changed while the study runs too: raters are asked again before they go on.
 */
export async function updateStudyWords(
  db: Database,
  studyId: string,
  changes: Pick<StudyChanges, 'title' | 'description' | 'showTexts' | 'consentText'>,
  userId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const study = await lockStudy(tx, studyId)
    await write(tx, study, changes)
    if (study.status === 'draft') return
    await traceStudy(tx, studyId, 'study-changed', userId, { fields: Object.keys(changes) })
    await announceStudy(tx, study.slug)
  })
}

/** Throws a draft away with all that was put into it. @throws DomainError conflict once it is launched */
export async function deleteStudyDraft(db: Database, studyId: string, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { title } = await lockDraft(tx, studyId)
    await tx.delete(studies).where(and(eq(studies.id, studyId), eq(studies.status, 'draft')))
    await traceStudy(tx, studyId, 'study-deleted', userId, { title })
  })
}
