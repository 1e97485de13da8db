import { sql } from 'drizzle-orm'
import { connect } from '@/db/client'
import { createApiToken } from '@/db/commands/api-tokens'
import { createSystem } from '@/db/commands/systems'
import { users } from '@/db/schema/accounts'
import { benchmarks, benchmarkVersions } from '@/db/schema/benchmarks'
import { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { testFacts } from '@/lib/scores/testing'
import { SystemInput } from '@/lib/systems/system'

export const BENCHMARK = 'upload-bench'
export const SYSTEM = 'upload-bench-system'

/** A benchmark of so many instances, made inside the database, and somebody who may submit to it. */
export async function prepareUpload(ownerUrl: string, instanceCount: number): Promise<{ token: string }> {
  const { db, close } = connect(ownerUrl, { name: 'bench', max: 1 })
  try {
    const descriptor = BenchmarkDescriptor.parse(testFacts({ slug: BENCHMARK, title: 'Upload bench' }))
    await db.insert(benchmarks).values({ slug: BENCHMARK })
    const [version] = await db
      .insert(benchmarkVersions)
      .values({
        benchmarkSlug: BENCHMARK,
        number: 1,
        contentHash: '0'.repeat(64),
        descriptor,
        instanceCount,
        clusterCount: instanceCount,
      })
      .returning({ id: benchmarkVersions.id })
    const question = JSON.stringify({
      text: 'Which?',
      options: ['A', 'B', 'C', 'D'].map((label) => ({ label, text: `option ${label}` })),
    })
    await db.execute(sql`
      insert into instances (version_id, position, external_id, question, cluster)
      select ${version!.id}::uuid, n, 'item-' || n, ${question}::jsonb, n
      from generate_series(0, ${instanceCount - 1}) as n`)
    await db.execute(sql`
      insert into gold.answers (version_id, position, gold)
      select ${version!.id}::uuid, n, '"B"'::jsonb from generate_series(0, ${instanceCount - 1}) as n`)
    await db.update(benchmarks).set({ currentVersionId: version!.id })
    await db.execute(sql`analyze instances`)
    const [person] = await db
      .insert(users)
      .values({ name: 'Bench', email: 'bench@example.org' })
      .returning({ id: users.id })
    const user = {
      id: person!.id,
      name: 'Bench',
      email: null,
      roles: ['researcher' as const],
      organisations: [],
    }
    await createSystem(db, SystemInput.parse({ slug: SYSTEM, name: 'Upload bench', kind: 'base' }), user)
    const token = await createApiToken(db, user.id, {
      name: 'bench',
      scopes: ['submissions:write'],
      days: 30,
    })
    return { token: token.secret }
  } finally {
    await close()
  }
}
