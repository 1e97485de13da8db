import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readText } from '../reading/lines'
import { memorySource } from '../testing'
import { type FileSource, openFile } from './file-source'
import { folderSource } from './folder'
import { openPinned, openSource } from './open-source'

const folder = mkdtempSync(path.join(tmpdir(), 'rounds-sources-'))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const textOf = async (source: FileSource, ...names: string[]) => {
  const { name, bytes } = await openFile(source, ...names)
  return readText(bytes, name)
}

const longName = `${'deep/'.repeat(30)}long-name.txt`
const tar = Buffer.concat([
  ...tarEntry('data/a.txt', 'alpha'),
  ...tarEntry('././@LongLink', `${longName}\0`, 'L'),
  ...tarEntry('cut', 'long', '0'),
  ...tarEntry('pax', '24 path=renamed/pax.txt\n', 'x'),
  ...tarEntry('x', 'pax', '0'),
  Buffer.alloc(1024),
])
const zip = zipOf({ 'data/a.txt': 'alpha', 'b.txt': 'beta'.repeat(100) })

let url: string
const served: Record<string, Uint8Array> = {
  '/a.txt': Buffer.from('alpha'),
  '/pack.tar.gz': gzipSync(tar),
  '/pack.zip': zip,
}
const server = createServer((request, response) => {
  const body = served[request.url ?? '']
  response.writeHead(body ? 200 : 404).end(body)
})

beforeAll(async () => {
  mkdirSync(path.join(folder, 'one'))
  mkdirSync(path.join(folder, 'two'))
  writeFileSync(path.join(folder, 'top.txt'), 'top')
  writeFileSync(path.join(folder, 'one/packed.txt.gz'), gzipSync('packed'))
  writeFileSync(path.join(folder, 'one/twice.txt'), '1')
  writeFileSync(path.join(folder, 'two/twice.txt'), '2')
  writeFileSync(path.join(folder, 'pack.tgz'), gzipSync(tar))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe('a folder', () => {
  test('gives files by path, by name in a folder of it, and compressed', async () => {
    const source = folderSource(folder)
    expect(await textOf(source, 'top.txt')).toBe('top')
    expect(await textOf(source, 'packed.txt')).toBe('packed')
    expect(await textOf(source, 'absent.txt', 'two/twice.txt')).toBe('2')
  })

  test('with two files of a name, or none, says what is there', async () => {
    const source = folderSource(folder)
    await expect(textOf(source, 'twice.txt')).rejects.toThrow(
      '"twice.txt" more than once (one/twice.txt, two/twice.txt)',
    )
    await expect(textOf(source, 'x.txt', 'y.txt')).rejects.toThrow(
      'no file "x.txt" or "y.txt": it has one/packed.txt.gz',
    )
    await expect(textOf(memorySource({}), 'x')).rejects.toThrow('it is empty')
  })

  test('that is not there is refused', async () => {
    await expect(openSource(path.join(folder, 'nowhere'), null)).rejects.toThrow('There is no file or folder')
  })
})

describe('an archive', () => {
  test('of tar gives its files, also those with long names', async () => {
    const { source } = await openSource(path.join(folder, 'pack.tgz'), sha256(gzipSync(tar)))
    expect(await source.list()).toEqual(['data/a.txt', longName, 'renamed/pax.txt'])
    expect(await textOf(source, 'a.txt')).toBe('alpha')
    expect(await textOf(source, 'long-name.txt')).toBe('long')
  })

  test('that was cut off is refused', async () => {
    const cut = path.join(folder, 'cut.tar')
    writeFileSync(cut, tar.subarray(0, 700))
    await expect(openSource(cut, null)).rejects.toThrow('is not a whole tar archive')
    const notZip = path.join(folder, 'cut.zip')
    writeFileSync(notZip, zip.subarray(0, zip.length - 30))
    await expect(openSource(notZip, null)).rejects.toThrow('is not a readable zip archive')
    // a header that promises eight gigabytes is not waited for
    const huge = path.join(folder, 'huge.tar')
    writeFileSync(
      huge,
      Buffer.concat([withSize(tarEntry('a', '')[0]!, 8 * 1024 ** 3 - 1), Buffer.alloc(1024)]),
    )
    await expect(openSource(huge, null)).rejects.toThrow('has a file of 8589934591 bytes')
  })

  test('with another checksum than the given one is refused', async () => {
    await expect(openSource(path.join(folder, 'pack.tgz'), '0'.repeat(64))).rejects.toThrow('expected 000')
  })
})

describe('an address', () => {
  test('needs a checksum', async () => {
    await expect(openSource(`${url}/a.txt`, null)).rejects.toThrow('give it with --sha256')
  })

  test('is read when the checksum is right, and refused when it is not', async () => {
    const { source, close } = await openSource(`${url}/a.txt`, sha256(served['/a.txt']!))
    expect(await textOf(source, 'a.txt')).toBe('alpha')
    await close()
    await expect(openSource(`${url}/a.txt`, 'f'.repeat(64))).rejects.toThrow('the content changed')
    await expect(openSource(`${url}/b.txt`, 'f'.repeat(64))).rejects.toThrow('answers 404')
  })

  test.each(['/pack.tar.gz', '/pack.zip'])('of the archive %s gives its files', async (name) => {
    const { source, close } = await openSource(`${url}${name}`, sha256(served[name]!))
    expect(await textOf(source, 'a.txt')).toBe('alpha')
    await close()
  })

  test('can be one of several pinned files', async () => {
    const { source, close } = await openPinned([
      { name: 'alpha.txt', url: `${url}/a.txt`, sha256: sha256(served['/a.txt']!) },
    ])
    expect(await textOf(source, 'alpha.txt')).toBe('alpha')
    await close()
  })
})

function tarEntry(name: string, content: string, type = '0'): Buffer[] {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write(' '.repeat(8), 148)
  header.write(type, 156)
  header.write('ustar', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512)
  body.write(content)
  return [header, body]
}

function zipOf(files: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** A tar header that states another size than its file has. */
function withSize(header: Buffer, size: number): Buffer {
  const changed = Buffer.from(header)
  changed.write(size.toString(8).padStart(11, '0'), 124)
  changed.write(' '.repeat(8), 148)
  const sum = changed.reduce((total, byte) => total + byte, 0)
  changed.write(sum.toString(8).padStart(6, '0'), 148)
  return changed
}
