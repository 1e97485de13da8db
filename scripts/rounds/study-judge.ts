import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { saveJudgeScores } from '@/db/commands/judge-scores'
import { ratingsOfStudy } from '@/db/queries/study-ratings'
import { studies } from '@/db/schema/studies'
import { DomainError } from '@/lib/errors'
import { readJudgeScores } from '@/lib/studies/import/judge-scores'
import { TableShape } from '@/lib/studies/import/mapping'
import { readTable } from '@/lib/studies/import/table'
import { withOwnerDatabase } from './owner-database'

/** `rounds study judge`: null for wrong usage. */
export async function addJudge(args: string[]): Promise<number | null> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { judge: { type: 'string' } },
  })
  const [slug, file, ...more] = positionals
  if (slug === undefined || file === undefined || more.length > 0 || values.judge === undefined) return null
  const { judge } = values
  const table = readTable(readFileSync(file), path.basename(file), TableShape.parse({}))
  return withOwnerDatabase(async ({ db }) => {
    const [study] = await db.select({ id: studies.id }).from(studies).where(eq(studies.slug, slug))
    if (!study) throw new DomainError('not-found', `There is no study "${slug}".`)
    const { instrument, arms, questions } = await ratingsOfStudy(db, study.id)
    const { scores, issues } = readJudgeScores(table, {
      axes: new Set(instrument.axes.map(({ id }) => id)),
      arms: new Set(arms.map(({ name }) => name)),
      questions: new Set(questions.map(({ externalId }) => externalId)),
    })
    for (const { row, message } of issues.slice(0, 20)) console.error(`${table.name}, row ${row}: ${message}`)
    if (issues.length > 0) {
      console.error(`${issues.length} rows cannot be taken; nothing was saved.`)
      return 1
    }
    const saved = await saveJudgeScores(db, { studyId: study.id, judge, scores }, null)
    console.log(`${saved} values of "${judge}" saved. Freeze the results again to show them.`)
    return 0
  })
}
