import type { TransactionSql } from 'postgres'
import type { Question } from '@/lib/benchmarks/instance'
import type { Finding } from '@/lib/submissions/issue'
import { isReordered, reordered } from '@/lib/submissions/option-order'

/** The options of a line as the system saw them. */
export interface ShownOptions {
  readonly line: number
  readonly shown: readonly string[]
}

/** Findings for uploaded lines whose options the system saw in another order than the version has them. */
export async function reorderedOptions(
  tx: TransactionSql,
  versionId: string,
  lines: readonly ShownOptions[],
): Promise<Finding[]> {
  if (lines.length === 0) return []
  const rows = await tx<{ line: number; id: string; options: Question['options'] | null }[]>`
    select u.line, u.id, i.question -> 'options' as options
    from uploaded_lines u join instances i on i.version_id = ${versionId} and i.external_id = u.id
    where u.line = any(${lines.map(({ line }) => line)}::int[])`
  const shown = new Map(lines.map((entry) => [entry.line, entry.shown]))
  return rows
    .filter(({ line, options }) => options && isReordered(shown.get(line) ?? [], options))
    .map(({ line, id }) => reordered(line, id))
}
