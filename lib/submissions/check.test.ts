import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Checker } from './check'
import { defaultLimits } from './limits'
import { readPredictions } from './read-predictions'
import { checkStream, checkText, chunks, found, readingOptions, tenQuestions } from './testing'

const line = (id: string, prediction: unknown = 'B') => JSON.stringify({ id, prediction })
const questions = (...numbers: number[]) => numbers.map((i) => line(`q${i}`)).join('\n')

describe('coverage', () => {
  test('instances without a prediction are counted, named, and said to count as the benchmark has it', async () => {
    const report = await checkText(questions(1, 2, 3, 4, 5, 6, 7))
    expect(report).toMatchObject({ ok: true, answered: 7, missing: 3, coverage: 0.7 })
    expect(report.issues).toEqual([
      {
        code: 'incomplete',
        severity: 'warning',
        line: null,
        field: null,
        message: '3 of 10 instances have no prediction. They count as wrong. First: "q8", "q9", "q10".',
        remedy: 'Add a line for every instance.',
      },
    ])
  })

  test('a benchmark can refuse incomplete files', async () => {
    const report = await checkText(questions(1), { missing: 'refused' })
    expect(report.ok).toBe(false)
    expect(report.issues[0]).toMatchObject({ code: 'incomplete', severity: 'error' })
  })
})

describe('ids', () => {
  test('one that the version does not have is an error that shows what its ids look like', async () => {
    const report = await checkText(`${questions(1)}\n${line('Q2')}\n${line('q11')}`)
    expect(report).toMatchObject({ ok: false, answered: 1, unknown: 2 })
    expect(report.issues.filter(({ code }) => code === 'unknown-id')).toMatchObject([
      { line: 2, field: 'id', message: 'This version has no instance "Q2".' },
      { line: 3, remedy: expect.stringContaining('Its ids look like "q1".') },
    ])
  })

  test('one that is given twice is refused, or the first or the last line counts', async () => {
    const text = questions(1, 2, 1)
    const refused = await checkText(text)
    expect(refused).toMatchObject({ ok: false, answered: 2, duplicates: 1 })
    expect(refused.issues[1]).toMatchObject({ line: 3, message: '"q1" was given on line 1 already.' })
    expect(await checkText(text, { duplicates: 'last' })).toMatchObject({ ok: true, answered: 2 })
  })

  test('whole numbers are ids, too', async () => {
    const report = await checkText('{"id": 7, "prediction": "A"}', { ids: new Map([['7', 0]]) })
    expect(report).toMatchObject({ ok: true, answered: 1 })
  })
})

describe('answers', () => {
  test('that cannot be read are a warning with the lines, as long as some can be', async () => {
    const report = await checkText(`${line('q1', 'B')}\n${line('q2', 'I cannot say.')}`)
    expect(report.ok).toBe(true)
    expect(report.issues.find(({ code }) => code === 'unreadable')).toMatchObject({
      line: 2,
      message: 'No answer could be read from: I cannot say.',
    })
    expect(report.answers).toMatchObject({ rule: 'automatic', read: 1, unread: 1 })
  })

  test('of which none can be read are an error: the rule does not fit the file', async () => {
    const text = `${line('q1', '0')}\n${line('q2', '1')}`
    const report = await checkText(text)
    expect(found(report)).toEqual(['incomplete', 'none-readable@1'])
    expect(report.ok).toBe(false)
    const indexed = await checkText(text, { extraction: 'option-index' })
    expect(indexed.answers?.samples.map(({ answer }) => answer)).toEqual(['A', 'B'])
    expect(indexed.ok).toBe(true)
  })

  test('are not judged so where option texts are not at hand', async () => {
    const report = await checkText(line('q1', 'text of B, or so'), { knowsOptionTexts: false })
    expect(report.ok).toBe(true)
  })
})

describe('hostile files', () => {
  test('a NUL byte, bare or escaped, is named with its line', async () => {
    const escaped = '{"id": "q2", "prediction": "A\\u0000"}'
    expect(found(await checkText(`{"id": "q1", "prediction": "A\0"}\n${escaped}`))).toEqual([
      'nul-character@1',
      'nul-character@2',
    ])
    expect(found(await checkText('id,prediction\nq1,A\0\nq\0,A'))).toEqual([
      'nul-character@2',
      'nul-character@3',
    ])
  })

  test('half a surrogate pair is named, in predictions, keys and ids', async () => {
    const texts = [
      '{"id": "q1", "prediction": "\\ud800"}',
      '{"id": "q2", "prediction": {"\\udc00": 1}}',
      '{"id": "q\\ud800", "prediction": "A"}',
    ]
    expect(found(await checkText(texts.join('\n')))).toEqual([
      'broken-character@1',
      'broken-character@2',
      'broken-character@3',
    ])
  })

  test.each(['jsonl', 'csv', 'json'])('a line of 50 MB stops the reading of %s at once', async (format) => {
    const begin = { jsonl: '{"id": "q1", "prediction": "', csv: 'id,prediction\nq1,"', json: '{"q1": "' }
    const text = begin[format as keyof typeof begin] + 'x'.repeat(50 * 2 ** 20)
    let taken = 0
    async function* counted() {
      for await (const chunk of chunks(text, 65_536)) {
        taken += chunk.length
        yield chunk
      }
    }
    const report = await checkStream(counted(), { format })
    expect(found(report)).toEqual([`line-too-long@${format === 'csv' ? 2 : 1}`])
    expect(taken).toBeLessThan(2 * 2 ** 20)
  })

  test('bytes that are not UTF-8 are named with their line, and the rest is still checked', async () => {
    const bytes = Buffer.from(`${questions(1)}\n${line('q2', 'caf?')}\n${line('zz')}\n${line('q3', 'né')}`)
    bytes[bytes.indexOf('?')] = 0xe9
    for (const chunk of [1, 5, 1000]) {
      expect(found(await checkText(bytes, { chunk }))).toEqual([
        'incomplete',
        'not-utf8@2',
        'unreadable@2',
        'unknown-id@3',
        'unreadable@4',
      ])
    }
  })

  test('UTF-16, zip archives and spreadsheets are told apart from text', async () => {
    expect(found(await checkText(Buffer.from('\ufeffid,prediction', 'utf16le')))).toEqual(['utf-16'])
    expect(found(await checkText(Buffer.from('PK\x03\x04rest')))).toEqual(['archive'])
    expect(found(await checkText(''))).toEqual(['empty-file'])
    expect(found(await checkText('\n \n'))).toEqual(['empty-file'])
  })

  test('a gzip bomb is noticed long before it has unfolded', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from(questions(1)), Buffer.alloc(300 * 2 ** 20, '\n')]))
    const report = await checkText(bomb, { chunk: 65_536 })
    expect(found(report)).toEqual(['gzip-bomb'])
    expect(report.bytes).toBeLessThan(80 * 2 ** 20)
    expect(report.fileHash).toBeNull()
    const blanks = gzipSync(Buffer.alloc(300 * 2 ** 20, ' '))
    expect(found(await checkText(blanks, { chunk: 65_536 }))).toEqual(['unknown-format'])
  })

  test('a gzip that is cut off or damaged is said to be', async () => {
    const zipped = gzipSync(questions(1, 2, 3))
    expect(found(await checkText(zipped.subarray(0, 30)))).toContain('bad-gzip')
    zipped[20] = 255 - zipped[20]!
    expect(found(await checkText(zipped))).toContain('bad-gzip')
    expect(found(await checkText(Buffer.from([0x1f, 0x8b, 0, 0, 1])))).toContain('bad-gzip')
  })

  test('gzip in several members is one file', async () => {
    const zipped = Buffer.concat([gzipSync(`${questions(1, 2)}\n`), gzipSync(questions(3))])
    expect(await checkText(zipped)).toMatchObject({ ok: true, answered: 3 })
  })

  test('JSON nested a hundred thousand levels deep is refused, not followed', async () => {
    const deep = (open: string, close: string, levels: number) =>
      `{"id": "q1", "prediction": ${open.repeat(levels)}1${close.repeat(levels)}}`
    expect(found(await checkText(deep('[', ']', 100_000), { chunk: 9999 }))).toEqual(['too-deep@1'])
    expect(found(await checkText(deep('{"a":', '}', 100_000), { chunk: 9999 }))).toEqual(['too-deep@1'])
    expect(found(await checkText(deep('[', ']', 31)))).not.toContain('too-deep@1')
    expect(found(await checkText(`{"q1": ${'['.repeat(100_000)}`, { chunk: 9999 }))).toContain(
      'invalid-json@1',
    )
  })

  test('__proto__ and constructor are names like any other', async () => {
    const text = '{"id": "__proto__", "prediction": "A"}\n{"__proto__": {"id": "q1"}, "prediction": "A"}'
    expect(found(await checkText(text))).toEqual(['unknown-id@1', 'missing-id@2'])
    const known = { ids: new Map([['__proto__', 0]]) }
    expect(await checkText('{"__proto__": "A"}', known)).toMatchObject({ ok: true, answered: 1 })
    const structure = await checkText('{"id": "q1", "prediction": {"__proto__": {"polluted": 1}}}')
    expect(structure.answers?.samples[0]?.raw).toBe('{"__proto__":{"polluted":1}}')
    expect('polluted' in {}).toBe(false)
  })

  test('a text longer than the benchmark compares is refused, with its line, its length and what to do', async () => {
    const report = await checkText(
      [line('q1', 'aaaa'), line('q2', 'aaaaa'), line('q3', { answer: 'aaaaaa', confidence: 1 })].join('\n'),
      { longestText: 4 },
    )
    expect(report.ok).toBe(false)
    expect(found(report)).toEqual(expect.arrayContaining(['text-too-long@2', 'text-too-long@3']))
    const [issue] = report.issues.filter(({ code }) => code === 'text-too-long')
    expect(issue).toMatchObject({
      field: 'prediction',
      message: 'The prediction for "q2" has 5 characters; this benchmark compares texts of up to 4.',
      remedy: /^Give the answer alone/,
    })
  })

  test('a formula in a cell is text, and said to look like a formula', async () => {
    const report = await checkText('id,prediction\nq1,"=HYPERLINK(""http://x"",""B"")"\nq2,B')
    expect(report).toMatchObject({ ok: true, answered: 2 })
    expect(found(report)).toContain('formula@2')
    expect(report.answers?.samples[0]?.raw).toBe('=HYPERLINK("http://x","B")')
  })

  test('more lines, bytes or errors than there may be end the reading', async () => {
    const limits = { ...defaultLimits, lines: 3 }
    expect(found(await checkText(questions(1, 2, 3, 4, 5), { limits }))).toEqual(['too-many-lines@4'])
    const bytes = { ...defaultLimits, bytes: 40 }
    expect(found(await checkText(questions(1, 2, 3), { limits: bytes, chunk: 10 }))).toEqual(['too-large'])
    const errors = { ...defaultLimits, errors: 50 }
    const report = await checkText('{"id": 1}\n'.repeat(1000), { limits: errors })
    expect(report.counts).toMatchObject([
      { code: 'missing-prediction', count: 50 },
      { code: 'too-many-errors', count: 1 },
    ])
    expect(report.issues.filter(({ code }) => code === 'missing-prediction')).toHaveLength(20)
  })
})

test('whatever is read, nothing throws, and a sound file of answers stays sound', async () => {
  const fragments = fc.constantFrom(
    '{"id": "q1", "prediction": "A"}\n',
    'id,prediction\n',
    'q1,A\n',
    '{"q1": ',
    '[',
    '"',
    '\\u0000',
    '\n',
    '}',
  )
  const text = fc
    .array(fc.oneof(fragments, fc.string(), fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''))
  const bytes = fc.oneof(
    text.map((value) => Buffer.from(value)),
    fc.uint8Array(),
    text.map((value) => gzipSync(value)),
    fc.uint8Array().map((tail) => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), tail])),
  )
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), async (file, chunk) => {
      const report = await checkText(file, { chunk })
      expect(report.ok).toBe(!report.counts.some(({ severity }) => severity === 'error'))
      expect(report.answered === 0 && report.ok).toBe(false)
    }),
    { numRuns: 400 },
  )
})

test('any text survives JSON lines and CSV as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), async (text, chunk) => {
      fc.pre(!text.includes('\0') && text.isWellFormed())
      const read: unknown[] = []
      for (const file of [
        JSON.stringify({ id: 'q1', prediction: text }),
        `id,prediction\nq1,"${text.replaceAll('"', '""')}"\n`,
      ]) {
        const checker = new Checker(tenQuestions())
        checker.prediction = (_line, _id, prediction) => void read.push(prediction)
        await readPredictions(chunks(file, chunk), checker, readingOptions())
      }
      expect(read).toEqual([text, text])
    }),
  )
})
