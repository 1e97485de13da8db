import { sql } from 'drizzle-orm'
import type { Instance } from '@/lib/benchmarks/instance'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'

const batchSize = 1000

/** A place of this transaction's own for instances that may turn out to be known. */
export async function openStage(tx: Database): Promise<void> {
  await dropStage(tx)
  await tx.execute(sql`
    create temporary table staged_instances (
      position integer not null, external_id text not null, question jsonb not null, gold jsonb not null,
      cluster integer not null, slices jsonb not null
    ) on commit drop`)
}

export async function dropStage(tx: Database): Promise<void> {
  await tx.execute(sql`drop table if exists pg_temp.staged_instances`)
}

/** Copies what was staged to the version, gold into its own schema. */
export async function moveStaged(tx: Database, versionId: string): Promise<void> {
  await tx.execute(sql`
    insert into instances (version_id, position, external_id, question, cluster, slices)
    select ${versionId}::uuid, position, external_id, question, cluster, slices
    from pg_temp.staged_instances order by position`)
  await tx.execute(sql`
    insert into gold.answers (version_id, position, gold)
    select ${versionId}::uuid, position, gold from pg_temp.staged_instances order by position`)
}

/**
 * Writes instances to the stage in batches and numbers their clusters (one of its own for an instance that names
 * none), in order of first appearance.
 *
 * @param inspect sees every instance before it is written; what it throws ends the work
 */
export async function stageInstances(
  tx: Database,
  instances: Iterable<Instance> | AsyncIterable<Instance>,
  inspect: (instance: Instance) => void,
): Promise<{ instanceCount: number; clusterCount: number }> {
  const clusters = new Map<string, number>()
  let clusterCount = 0
  let position = 0
  let batch: { external_id: string }[] = []
  const flush = async () => {
    if (batch.length === 0) return
    await tx.execute(sql`
      insert into pg_temp.staged_instances
      select * from jsonb_to_recordset(${storableJson(batch)}::jsonb) as staged(
        position integer, external_id text, question jsonb, gold jsonb, cluster integer, slices jsonb)`)
    batch = []
  }
  for await (const instance of instances) {
    inspect(instance)
    const { id, question, gold, slices = {}, cluster: name } = instance
    const cluster = (name === undefined ? undefined : clusters.get(name)) ?? clusterCount++
    if (name !== undefined) clusters.set(name, cluster)
    const row = { position: position++, external_id: id, question, gold, cluster, slices }
    batch.push(row)
    if (batch.length === batchSize) await flush()
  }
  await flush()
  return { instanceCount: position, clusterCount }
}

/** JSON that PostgreSQL takes. @throws DomainError for a NUL or half a surrogate pair, which it cannot store */
function storableJson(batch: readonly { external_id: string }[]): string {
  const json = JSON.stringify(batch)
  if (!unstorable.test(json)) return json
  const bad = batch.find((row) => unstorable.test(JSON.stringify(row)))
  throw new DomainError(
    'invalid',
    `Instance "${bad?.external_id}" holds a NUL character or half a Unicode character. Repair the source file.`,
  )
}

// JSON.stringify writes both as escapes; an even number of backslashes before one is text that looks like it
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i
