import { createHash } from 'node:crypto'
import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkText, found, readText } from './testing'

const sample = (id: string, content: string, epoch = 1) =>
  JSON.stringify(
    { id, epoch, output: { choices: [{ message: { content } }] }, events: ['x'.repeat(5000)] },
    null,
    2,
  )
const start = JSON.stringify({ version: 2, eval: { task: 't', config: { epochs: 1 } } })
const header = JSON.stringify({ version: 2, status: 'success', eval: { task: 't' } })

const members = {
  '_journal/start.json': start,
  'samples/q1_epoch_1.json': sample('q1', 'ANSWER: B'),
  '_journal/summaries/1.json': '[{"id": "never", "read": true}]',
  'samples/q2_epoch_1.json': sample('q2', 'ANSWER: C'),
  'summaries.json': '[]',
  'header.json': header,
}

const zip = (files: Record<string, string>, level: 0 | 6 = 6) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level })

/** As a program writes that cannot go back to fill in sizes. */
function streamed(files: Record<string, string>): Uint8Array {
  const parts: Uint8Array[] = []
  const archive = new Zip((_, data) => void parts.push(data))
  for (const [name, text] of Object.entries(files)) {
    const file = new (name.includes('summaries') ? ZipPassThrough : ZipDeflate)(name)
    archive.add(file)
    file.push(strToU8(text), true)
  }
  archive.end()
  return Buffer.concat(parts)
}

/** A frame of Zstandard with one uncompressed block (RFC 8878), put into an archive as method 93. */
function withZstandard(name: string, text: string): Uint8Array {
  const data = strToU8(text)
  const block = (data.length << 3) | 1
  const frame = [
    0x28,
    0xb5,
    0x2f,
    0xfd,
    0xa0,
    ...int32(data.length),
    block & 255,
    (block >> 8) & 255,
    block >> 16,
  ]
  const packed = Buffer.concat([Uint8Array.from(frame), data])
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(93, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(data.length, 22)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, strToU8(name), packed])
}

const int32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24]

describe.each([
  ['compressed', zip(members)],
  ['stored', zip(members, 0)],
  ['streamed', streamed(members)],
])('an .eval log, %s', (_, archive) => {
  test.each([1, 7, 1000, 1e6])('is read in chunks of %i bytes', async (chunk) => {
    const report = await checkText(archive, { chunk })
    expect(report).toMatchObject({ ok: true, format: 'inspect', answered: 2, lines: 2 })
    expect(report.answers?.samples.map(({ line, answer }) => [line, answer])).toEqual([
      [1, 'B'],
      [2, 'C'],
    ])
    expect(report.fileHash).toBe(createHash('sha256').update(archive).digest('hex'))
  })
})

test('members packed with Zstandard are read', async () => {
  const parts = Object.entries(members).map(([name, text]) => withZstandard(name, text))
  expect((await readText(Buffer.concat(parts), { chunk: 100 })).read).toEqual([
    ['q1', 'ANSWER: B'],
    ['q2', 'ANSWER: C'],
  ])
})

test('a crashed run has no header and is not taken', async () => {
  const { 'header.json': _, ...crashed } = members
  expect((await checkText(zip(crashed))).issues).toContainEqual(
    expect.objectContaining({ code: 'unfinished-run', severity: 'error' }),
  )
})

test('a cut or damaged archive, folders of samples, and an archive of something else are refused', async () => {
  const archive = zip(members)
  for (let end = 50; end < archive.length; end += 50) {
    const cut = await checkText(archive.subarray(0, end))
    // the header comes last: what is cut before it is at least a run without an end
    if (cut.ok) expect(cut.answered).toBe(2)
  }
  expect(found(await checkText(archive.subarray(0, 220)))).toEqual(['bad-archive'])
  const bent = Uint8Array.from(archive)
  bent.fill(255, 120, 160)
  expect((await checkText(bent)).ok).toBe(false)
  const folders = zip({ '_journal/start.json': start, 'samples/q1_epoch_1/sample.json': '{}' })
  expect((await checkText(folders)).issues[0]).toMatchObject({
    code: 'bad-archive',
    message: expect.stringContaining('inspect log convert'),
  })
  expect(found(await checkText(zip({ 'predictions.csv': 'id,prediction' })))).toEqual(['archive'])
})

test('an archive that grows without end is stopped', async () => {
  const bomb = zip({ ...members, 'samples/q3_epoch_1.json': `"${' '.repeat(40 * 2 ** 20)}"` })
  expect(found(await checkText(bomb, { chunk: 5000 }))).toContain('gzip-bomb')
})
