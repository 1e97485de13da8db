import { parseArgs } from 'node:util'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { freezeResults } from '@/db/commands/study-results'
import { methodsFacts } from '@/db/queries/study-methods'
import { ratingsOfStudy, textsOfStudy } from '@/db/queries/study-ratings'
import { studies } from '@/db/schema/studies'
import { studyResults } from '@/db/schema/study-results'
import { DomainError } from '@/lib/errors'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { argilla } from '@/lib/studies/analysis/export/argilla'
import { labelStudio } from '@/lib/studies/analysis/export/label-studio'
import { studyLatex } from '@/lib/studies/analysis/export/latex'
import { methodsSheet } from '@/lib/studies/analysis/export/methods-sheet'
import { ratingsCsv, ratingsJson } from '@/lib/studies/analysis/export/rating-rows'
import { storedAnalysis } from '@/lib/studies/analysis/stored-analysis'
import { withOwnerDatabase } from './owner-database'

type Study = typeof studies.$inferSelect

const json = (value: unknown) => JSON.stringify(value, null, 1)

/** What can be exported; a shape is a line. */
const shapes: Record<string, (db: Database, study: Study) => Promise<string>> = {
  csv: async (db, { id }) => ratingsCsv(await ratingsOfStudy(db, id)),
  json: async (db, { id }) => ratingsJson(await ratingsOfStudy(db, id)),
  'label-studio': async (db, study) =>
    json(labelStudio(await ratingsOfStudy(db, study.id), await shownTexts(db, study)).tasks),
  'label-studio-config': async (db, { id }) => labelStudio(await ratingsOfStudy(db, id), null).config,
  argilla: async (db, study) =>
    json(argilla(await ratingsOfStudy(db, study.id), await shownTexts(db, study), study.slug)),
  results: async (db, study) => json((await newestResults(db, study)).analysis),
  latex: async (db, study) => {
    const { analysis, version } = await newestResults(db, study)
    return studyLatex(analysis, analysis.all, { slug: study.slug, title: study.title, version })
  },
  methods: async (db, study) => {
    const { analysis, version } = await newestResults(db, study)
    return methodsSheet(await methodsFacts(db, study.id, version), analysis)
  },
}
export const shapeNames = Object.keys(shapes).join(', ')

/** `rounds study export`: null for wrong usage. */
export async function exportStudy(args: string[]): Promise<number | null> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string', default: 'csv' } },
  })
  const [slug, ...more] = positionals
  const shape = shapes[values.as]
  if (slug === undefined || more.length > 0 || !shape) return null
  return withOwnerDatabase(async ({ db }) => {
    process.stdout.write(await shape(db, await studyBySlug(db, slug)))
    return 0
  })
}

/** `rounds study freeze`: null for wrong usage. */
export async function freezeStudy(args: string[]): Promise<number | null> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { reason: { type: 'string' } },
  })
  const [slug, ...more] = positionals
  if (slug === undefined || more.length > 0 || values.reason === undefined) return null
  const { reason } = values
  return withOwnerDatabase(async ({ db }) => {
    const { version } = await freezeResults(db, (await studyBySlug(db, slug)).id, reason, null)
    console.log(`results version ${version}`)
    return 0
  })
}

async function studyBySlug(db: Database, slug: string): Promise<Study> {
  const [study] = await db.select().from(studies).where(eq(studies.slug, slug))
  if (!study) throw new DomainError('not-found', `There is no study "${slug}".`)
  return study
}

/** Texts leave the study only where its organiser lets them be shown. */
const shownTexts = (db: Database, { id, showTexts }: Study) => (showTexts ? textsOfStudy(db, id) : null)

async function newestResults(
  db: Database,
  { id, slug }: Study,
): Promise<{ analysis: StudyAnalysis; version: number }> {
  const [newest] = await db
    .select()
    .from(studyResults)
    .where(eq(studyResults.studyId, id))
    .orderBy(desc(studyResults.version))
    .limit(1)
  if (!newest) throw new DomainError('conflict', `The study "${slug}" has no frozen results yet.`)
  return { analysis: storedAnalysis(newest.analysis), version: newest.version }
}
