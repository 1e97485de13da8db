import { parseArgs } from 'node:util'
import { listBenchmarks } from '@/db/queries/benchmarks'
import { catalogue, catalogueEntry } from '@/lib/benchmarks/catalogue/table'
import { openPinned, openSource } from '@/lib/benchmarks/sources/open-source'
import { DomainError } from '@/lib/errors'
import { addCatalogue, addEntry } from '../benchmarks/add-entry'
import type { Command } from './command'
import { withOwnerDatabase } from './owner-database'

export const benchmark: Command = {
  name: 'benchmark',
  summary: 'add benchmarks from their official files, list them',
  usage: `usage: rounds benchmark list
       rounds benchmark add ID [--from FOLDER|FILE|URL] [--sha256 HEX] [--publish-gold]
       rounds benchmark add-all FOLDER [--publish-gold]

list     the benchmarks of this instance, and those that can be added
add      loads one; without --from its official files are downloaded, with their pinned checksums.
         A URL (of a file or an archive) needs --sha256. Content that is there already changes nothing.
add-all  loads every benchmark that has its folder in FOLDER

--publish-gold  show the gold to readers, where the licence allows it; cannot be undone`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        sha256: { type: 'string' },
        'publish-gold': { type: 'boolean', default: false },
      },
    })
    const [action, subject] = positionals
    if (action === 'list') return list()
    if (action === 'add' && subject) {
      return add(subject, values.from ?? null, values.sha256 ?? null, values['publish-gold'])
    }
    if (action === 'add-all' && subject) return addAll(subject, values['publish-gold'])
    console.error(this.usage)
    return 2
  },
}

async function list(): Promise<number> {
  await withOwnerDatabase(async ({ db }) => {
    const there = await listBenchmarks(db)
    for (const { slug, number, instanceCount, contentHash, goldPublishedAt } of there) {
      const gold = goldPublishedAt ? 'gold published' : 'gold hidden'
      console.log(
        `${slug}  version ${number}  ${instanceCount} instances  ${contentHash.slice(0, 8)}  ${gold}`,
      )
    }
    const known = new Set(there.map(({ slug }) => slug))
    const absent = catalogue.filter(({ facts }) => !known.has(facts.slug))
    for (const { facts } of absent) console.log(`${facts.slug}  not added`)
  })
  return 0
}

async function add(slug: string, from: string | null, sha256: string | null, gold: boolean): Promise<number> {
  const entry = catalogueEntry(slug)
  if (!entry) {
    const known = catalogue.map(({ facts }) => facts.slug).join(', ')
    throw new DomainError('not-found', `There is no benchmark "${slug}" in the catalogue. It has: ${known}.`)
  }
  const { source, close } = from === null ? await openPinned(entry.upstream) : await openSource(from, sha256)
  try {
    await withOwnerDatabase(async ({ db }) => {
      console.log(await addEntry(db, entry, source, gold))
    })
  } finally {
    await close()
  }
  return 0
}

async function addAll(folder: string, gold: boolean): Promise<number> {
  return withOwnerDatabase(async ({ db }) => {
    const { loaded, refused } = await addCatalogue(db, folder, gold, console.log)
    if (loaded + refused === 0) {
      const folders = [...new Set(catalogue.map((entry) => entry.folder))].join(', ')
      console.error(`${folder} has none of the folders ${folders}`)
    }
    return loaded > 0 && refused === 0 ? 0 : 1
  })
}
