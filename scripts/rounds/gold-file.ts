import type { Instance } from '@/lib/benchmarks/instance'
import { fault } from '@/lib/benchmarks/reading/fault'
import { decode, readText } from '@/lib/benchmarks/reading/lines'
import type { FileSource } from '@/lib/benchmarks/sources/file-source'
import { DomainError } from '@/lib/errors'
import { inTaskForm } from '@/lib/scores/file-form'
import type { Task } from '@/lib/scoring/task'
import { csv } from '@/lib/submissions/formats/csv'
import type { PredictionFormat } from '@/lib/submissions/formats/format'
import { detectFormat } from '@/lib/submissions/formats/table'
import { issueKinds } from '@/lib/submissions/issue'
import { defaultLimits } from '@/lib/submissions/limits'
import { readGoldLines } from './gold-lines'

/**
 * Gold for a task from one file: JSON lines, or the corpus format that the task's predictions may have too (PubTator,
 * BioC and CoNLL for mentions, concepts, relations and tags), or a table with the columns `id` and `gold`.
 *
 * @param types what a corpus file is read for: its mentions and relations of other types are no gold; null: all are
 * @throws DomainError naming file, line and remedy
 */
export async function* readGold(
  source: FileSource,
  task: Task,
  types: readonly string[] | null,
): AsyncIterable<Instance> {
  const [file, ...others] = await source.list()
  if (file === undefined || others.length > 0)
    throw new DomainError('invalid', `${source.label} should be one file of gold.`)
  const format = detectFormat(await headOf(source, file))
  if (format?.tasks?.includes(task.id)) yield* readAs(format, source, file, { task, types, fields: {} })
  else if (format?.id === csv.id)
    yield* readAs(format, source, file, { task, types: null, fields: { prediction: 'gold' } })
  else yield* readGoldLines(source, file)
}

async function headOf(source: FileSource, file: string): Promise<string> {
  let head = ''
  for await (const text of decode(source.read(file), file)) {
    head += text
    if (head.length >= 65_536) break
  }
  return head.slice(0, 65_536).replace(/^\ufeff/, '')
}

const tableRemedy = 'Begin the table with the line id,gold and write a row per instance.'

interface Reading {
  readonly task: Task
  readonly types: readonly string[] | null
  readonly fields: { readonly prediction?: string }
}

async function* readAs(
  format: PredictionFormat,
  source: FileSource,
  file: string,
  { task, types, fields }: Reading,
): AsyncIterable<Instance> {
  const instances: Instance[] = []
  const reader = format.reader(
    {
      prediction(line, id, given) {
        const gold = goldOf(task, given, types)
        if (gold === undefined)
          throw fault(
            { file, line },
            `this is no gold for the task ${task.id}`,
            'See its page under /methods.',
          )
        instances.push({ id, gold, question: { text: '' } })
      },
      issue(finding) {
        const kind = issueKinds[finding.code]
        if ((finding.severity ?? kind.severity) !== 'error') return
        const problem = finding.message.replace(/\.$/, '')
        const remedy = fields.prediction === undefined ? (finding.remedy ?? kind.remedy) : tableRemedy
        throw fault({ file, line: finding.line ?? null }, problem, remedy)
      },
    },
    { limits: defaultLimits, fields },
  )
  reader.push(await readText(source.read(file), file))
  reader.end()
  yield* instances
}

/** What a corpus file says as the task's gold; undefined where it is none. */
function goldOf(task: Task, given: unknown, types: readonly string[] | null): Instance['gold'] | undefined {
  const form = ofTypes(inTaskForm(task.id, given), types)
  const candidates = [form, { mentions: form }, ...(typeof form === 'string' ? [jsonOf(form)] : [])]
  return candidates.find((candidate) => task.gold.safeParse(candidate).success) as
    | Instance['gold']
    | undefined
}

/** Those of a list of typed things that have one of the types; anything else as it is. */
function ofTypes(form: unknown, types: readonly string[] | null): unknown {
  if (types === null || !Array.isArray(form)) return form
  return form.filter(
    (thing) =>
      typeof thing !== 'object' || thing === null || !('type' in thing) || types.includes(thing.type),
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
