import { z } from 'zod'
import { catalogue, catalogueEntry } from '@/lib/benchmarks/catalogue/table'
import { checkBenchmark, instanceChecker } from '@/lib/benchmarks/checked-benchmark'
import { ContentHash } from '@/lib/benchmarks/content-hash'
import type { BenchmarkDescriptor, BenchmarkFacts } from '@/lib/benchmarks/descriptor'
import type { Instance } from '@/lib/benchmarks/instance'
import { openSource } from '@/lib/benchmarks/sources/open-source'
import { DomainError } from '@/lib/errors'
import { taskById } from '@/lib/scoring/tasks/table'
import { readGold } from './gold-file'

/** A benchmark with gold on this machine, as the platform would load it. */
export interface LocalBenchmark {
  descriptor: BenchmarkDescriptor
  instances: readonly Instance[]
  /** What a version with this content has as its hash. */
  contentHash: string
}

/** The official files of a benchmark of the catalogue. @throws DomainError naming what the files lack */
export async function officialBenchmark(slug: string, gold: string): Promise<LocalBenchmark> {
  const entry = catalogueEntry(slug)
  if (!entry) {
    const known = catalogue.map(({ facts }) => facts.slug).join(', ')
    throw new DomainError('not-found', `There is no benchmark "${slug}" in the catalogue. It has: ${known}.`)
  }
  const { source, close } = await openSource(gold, null)
  try {
    return await gathered(entry.facts, entry.load(source))
  } finally {
    await close()
  }
}

/** A file of gold for a task: JSON lines, or a corpus file of the task. @throws DomainError naming line, field and remedy */
export async function ownBenchmark(
  rules: Pick<BenchmarkFacts, 'task' | 'params' | 'metrics' | 'missing' | 'extraction'>,
  gold: string,
): Promise<LocalBenchmark> {
  const { source, close } = await openSource(gold, null)
  try {
    const instances: Instance[] = []
    const task = taskById(rules.task)
    if (!task) throw new DomainError('invalid', `There is no task "${rules.task}".`)
    for await (const instance of readGold(source, task, typesOf(rules.params))) instances.push(instance)
    const dimensions = [...new Set(instances.flatMap(({ slices = {} }) => Object.keys(slices)))].sort()
    return await gathered(
      {
        ...rules,
        slug: 'local',
        title: 'Local gold',
        summary: 'Gold of your own.',
        description: 'Gold of your own.',
        suite: null,
        languages: ['und'],
        split: 'local',
        citation: { text: 'None.' },
        licence: { name: 'not stated', showInstances: false, showGold: false },
        access: 'credentialed',
        slices: dimensions.map((id) => ({ id, title: id })),
        cluster: instances.some(({ cluster }) => cluster !== undefined) ? 'cluster' : null,
        quota: { limit: 1, periodHours: 1 },
      },
      instances,
    )
  } finally {
    await close()
  }
}

const Types = z.object({ types: z.array(z.string()) })

const typesOf = (params: unknown): readonly string[] | null => Types.safeParse(params).data?.types ?? null

async function gathered(
  facts: BenchmarkFacts,
  given: Iterable<Instance> | AsyncIterable<Instance>,
): Promise<LocalBenchmark> {
  const checked = checkBenchmark(facts)
  const check = instanceChecker(checked)
  const hash = new ContentHash(checked.descriptor)
  const instances: Instance[] = []
  for await (const instance of given) {
    check(instance)
    hash.add(instance)
    instances.push(instance)
  }
  if (instances.length === 0) throw new DomainError('invalid', 'The gold has no instances.')
  return { descriptor: checked.descriptor, instances, contentHash: hash.digest() }
}
