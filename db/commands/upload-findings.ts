import { setImmediate as othersTurn } from 'node:timers/promises'
import type { TransactionSql } from 'postgres'
import type { Question } from '@/lib/benchmarks/instance'
import { AnswerTally } from '@/lib/submissions/answer-tally'
import type { Elsewhere, Expectation } from '@/lib/submissions/check'
import { type IdFit, missingExamples } from '@/lib/submissions/id-tally'

const examples = 20
/** Answers read before a file is accepted: enough to notice a rule that does not fit, few enough not to wait for. */
const sampledAnswers = 2000
/** Characters of predictions that are read for it, at most: the web process has others to serve. */
const sampledCharacters = 8 * 2 ** 20
/** Predictions in memory at once; each may have a megabyte. */
const atOnce = 16

/** What the database finds about the uploaded lines: how their ids fit the version, and how their answers read. */
export async function findInUpload(
  tx: TransactionSql,
  version: { id: string; instanceCount: number },
  { extraction, readAnswer }: Expectation,
): Promise<Elsewhere> {
  // the planner knows nothing of a table filled a moment ago
  await tx`analyze uploaded_lines`
  const [exampleId] = await tx<{ id: string }[]>`
    select external_id as id from instances where version_id = ${version.id} order by position limit 1`
  const step = Math.max(1, Math.ceil(version.instanceCount / sampledAnswers))
  const sampled = tx<{ line: number; id: string; raw: unknown; options: Question['options'] | null }[]>`
    select u.line, u.id, u.raw, i.question -> 'options' as options
    from instances i join uploaded_lines u on u.id = i.external_id
    where i.version_id = ${version.id} and i.position % ${step} = 0
    order by u.line limit ${2 * sampledAnswers}`
  const answers = new AnswerTally(extraction.id)
  let left = sampledCharacters
  for await (const rows of sampled.cursor(atOnce)) {
    for (const { line, id, raw, options } of rows) {
      answers.add(line, id, raw, readAnswer(raw, options ?? null))
      left -= lengthOf(raw)
      if (left <= 0) break
      // a rule may take a tenth of a second for a long text: whoever waits gets a turn
      if (lengthOf(raw) > 10_000) await othersTurn()
    }
    if (left <= 0) break
  }
  return {
    fit: await idFit(tx, version),
    exampleId: exampleId?.id ?? null,
    answers,
    isWhole: step === 1 && left > 0,
  }
}

const lengthOf = (raw: unknown): number => (typeof raw === 'string' ? raw.length : JSON.stringify(raw).length)

async function idFit(tx: TransactionSql, version: { id: string; instanceCount: number }): Promise<IdFit> {
  const [counts] = await tx<{ lines: number; known: number; answered: number }[]>`
    select count(*)::int as lines, count(i.position)::int as known, count(distinct i.position)::int as answered
    from uploaded_lines u left join instances i on i.version_id = ${version.id} and i.external_id = u.id`
  const { lines, known, answered } = counts ?? { lines: 0, known: 0, answered: 0 }
  const [unknown, duplicates] = [lines - known, known - answered]
  return {
    answered,
    unknown: { total: unknown, first: unknown === 0 ? [] : await unknownLines(tx, version.id) },
    duplicates: { total: duplicates, first: duplicates === 0 ? [] : await repeatedLines(tx, version.id) },
    missing: answered === version.instanceCount ? [] : await missingIds(tx, version.id),
  }
}

const unknownLines = (tx: TransactionSql, versionId: string) =>
  tx<{ line: number; id: string }[]>`
    select u.line, u.id from uploaded_lines u
    where not exists (select 1 from instances i where i.version_id = ${versionId} and i.external_id = u.id)
    order by u.line limit ${examples}`

const repeatedLines = (tx: TransactionSql, versionId: string) =>
  tx<{ line: number; id: string; firstLine: number }[]>`
    select line, id, "firstLine" from (
      select u.line, u.id, min(u.line) over (partition by u.id) as "firstLine",
             row_number() over (partition by u.id order by u.line) as nth
      from uploaded_lines u join instances i on i.version_id = ${versionId} and i.external_id = u.id
    ) numbered where nth > 1 order by line limit ${examples}`

async function missingIds(tx: TransactionSql, versionId: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select i.external_id as id from instances i
    where i.version_id = ${versionId} and not exists (select 1 from uploaded_lines u where u.id = i.external_id)
    order by i.position limit ${missingExamples}`
  return rows.map(({ id }) => id)
}

/** Puts the version's ids where the lines have places; a place it does not have becomes an id it does not have. */
export async function placesToIds(tx: TransactionSql, versionId: string): Promise<void> {
  await tx`
    update uploaded_lines u set id = coalesce(
      (select i.external_id from instances i
        where i.version_id = ${versionId}
          and i.position = case when u.id ~ '^(0|[1-9][0-9]{0,8})$' then u.id::int end),
      'place ' || u.id)`
}

/** Makes the uploaded lines the submission's predictions; of a repeated id the first or the last line counts. */
export async function storePredictions(
  tx: TransactionSql,
  versionId: string,
  submissionId: string,
  duplicates: Expectation['duplicates'],
): Promise<void> {
  const lines = tx`
    from uploaded_lines u join instances i on i.version_id = ${versionId} and i.external_id = u.id`
  if (duplicates === 'refused') {
    await tx`
      insert into predictions (submission_id, position, line, raw)
      select ${submissionId}::uuid, i.position, u.line, u.raw ${lines} order by i.position`
    return
  }
  const order = duplicates === 'first' ? tx`u.line` : tx`u.line desc`
  await tx`
    insert into predictions (submission_id, position, line, raw)
    select distinct on (i.position) ${submissionId}::uuid, i.position, u.line, u.raw ${lines}
    order by i.position, ${order}`
}
