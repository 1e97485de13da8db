import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BioCJsonReader } from './bioc/read-json'
import { BioCXmlReader } from './bioc/read-xml'
import { writeBioCJson } from './bioc/write-json'
import { writeBioCXml } from './bioc/write-xml'
import { readBrat } from './brat/read'
import { writeBrat } from './brat/write'
import { readConll } from './conll/read'
import type { AnnotatedDocument } from './document'
import { type AnnotationIssue, annotationIssueKinds } from './issue'
import type { Loss } from './loss'
import { PubTatorReader } from './pubtator/read'
import { writePubTator } from './pubtator/write'
import { type AnnotationReader, type AnnotationSink, readAnnotations } from './reader'
import { almost, documents } from './testing/arbitrary'

const readers = {
  PubTator: (sink: AnnotationSink) => new PubTatorReader(sink),
  'BioC XML': (sink: AnnotationSink) => new BioCXmlReader(sink),
  'BioC JSON': (sink: AnnotationSink) => new BioCJsonReader(sink),
}

const brat = (id: string, text: string, annotations: string) => {
  const issues: AnnotationIssue[] = []
  const document = readBrat(id, text, annotations, { issue: (issue) => issues.push(issue) })
  return { document, issues }
}

const kinds = (losses: readonly Loss[]) => [...new Set(losses.map(({ kind }) => kind))].sort()

/** Everything but names, which some formats give and some do not. */
const bare = ({ mentions, relations, ...rest }: AnnotatedDocument) => ({
  ...rest,
  mentions: mentions.map(({ name: _, ...mention }) => mention),
  relations: relations.map(({ name: _, ...relation }) => relation),
})

describe('written and read again', () => {
  test('as BioC JSON and XML a document is the same', () => {
    fc.assert(
      fc.property(fc.array(documents, { maxLength: 3 }), (many) => {
        const renamed = many.map((document, i) => ({ ...document, id: String(i) }))
        for (const [write, reader] of [
          [writeBioCJson, readers['BioC JSON']],
          [writeBioCXml, readers['BioC XML']],
        ] as const) {
          const { content, losses } = write(renamed)
          const read = readAnnotations(reader, content)
          expect(losses).toEqual([])
          if (many.length > 0) expect(read.issues).toEqual([])
          const byStart = (document: AnnotatedDocument) =>
            [...document.mentions].sort((a, b) => a.name!.localeCompare(b.name!))
          expect(read.documents.map((one) => ({ ...one, mentions: byStart(one) }))).toEqual(renamed)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('as PubTator only names and discontinuity are lost, and each loss is said', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { content, losses } = writePubTator(document)
        const { documents: read, issues } = readAnnotations(readers.PubTator, content)
        expect(issues).toEqual([])
        const parted = document.mentions.filter(({ spans }) => spans.length > 1)
        expect(losses.filter(({ kind }) => kind === 'discontinuous')).toHaveLength(parted.length)
        expect(kinds(losses).every((kind) => kind === 'discontinuous' || kind === 'names')).toBe(true)
        const whole = (list: AnnotatedDocument['mentions']) =>
          list.map(({ spans, type, ids }) => ({ type, ids, span: [spans[0]![0], spans.at(-1)![1]] }))
        expect(whole(read[0]!.mentions)).toEqual(whole(document.mentions))
        expect(bare({ ...read[0]!, mentions: [] })).toEqual(bare({ ...document, mentions: [] }))
      }),
      { numRuns: 50 },
    )
  })

  test('predictions without any text keep their mentions in every format that has offsets', () => {
    const mention = {
      name: null,
      type: 'Gene',
      spans: [[3, 7]] as const,
      ids: ['1'],
      text: 'TP53',
      attributes: {},
    }
    const document: AnnotatedDocument = { id: '7', passages: [], mentions: [mention], relations: [] }
    const placed = ({ mentions }: AnnotatedDocument) =>
      mentions.map(({ type, spans, text }) => [type, spans, text])
    for (const [write, reader] of [
      [(one: AnnotatedDocument) => writePubTator(one), readers.PubTator],
      [(one: AnnotatedDocument) => writeBioCJson([one]), readers['BioC JSON']],
      [(one: AnnotatedDocument) => writeBioCXml([one]), readers['BioC XML']],
    ] as const) {
      const { documents: read, issues } = readAnnotations(reader, write(document).content)
      expect(issues).toEqual([])
      expect(read.map(placed)).toEqual([placed(document)])
    }
    const files = writeBrat(document).content
    expect(placed(brat('7', files.text, files.annotations).document)).toEqual(placed(document))
  })

  test('what no column or infon can hold is named', () => {
    const passages = [{ type: 'title', offset: 0, text: 'TP53' }]
    const mention = {
      name: null,
      type: 'A\tB',
      spans: [[0, 4]] as const,
      ids: [],
      text: 'TP53',
      attributes: { type: 'x' },
    }
    const unnamed = { of: '', role: null }
    const relation = {
      name: null,
      type: '',
      between: 'concepts' as const,
      ends: [unnamed, unnamed],
      attributes: {},
    }
    const document: AnnotatedDocument = { id: 'a|b', passages, mentions: [mention], relations: [relation] }
    const written = writePubTator(document)
    expect(kinds(written.losses)).toEqual(['attributes', 'characters', 'relation'])
    expect(readAnnotations(readers.PubTator, written.content)).toMatchObject({
      issues: [],
      documents: [{ id: 'a b', mentions: [{ type: 'A B', spans: [[0, 4]] }] }],
    })
    expect(kinds(writeBioCJson([document]).losses)).toEqual(['attributes'])
  })

  test('as brat only passages and relations between concepts are lost', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { content, losses } = writeBrat(document)
        const { document: read, issues } = brat('1', content.text, content.annotations)
        expect(issues).toEqual([])
        expect(losses.filter(({ kind }) => kind === 'relation')).toHaveLength(document.relations.length)
        const told = ({ mentions }: AnnotatedDocument) =>
          mentions.map(({ spans, type, ids }) => ({ spans, type, ids }))
        expect(told(read)).toEqual(told(document))
      }),
      { numRuns: 50 },
    )
  })
})

describe('no text makes a reader throw, and every issue says what to do', () => {
  const pieces = {
    PubTator: ['1|t|β a', '\n', '1|a|', '\t', '1\t0\t2\tβ a\tGene', '\tMESH:1', '7\tCID\tA\tB', '\r\n', '-1'],
    'BioC XML': [
      '<collection>',
      '<document><id>1</id>',
      '<passage><offset>0</offset><text>β a</text>',
      '<annotation id="1"><infon key="type">Gene</infon><location offset="0" length="2"/><text>β</text></annotation>',
      '<location offset="x"/>',
      '</passage>',
      '</document>',
      '</collection>',
      '&lol;',
      '<!DOCTYPE x [<!ENTITY lol "lol">]>',
      '<sentence><offset>9</offset><text>b</text></sentence>',
    ],
    'BioC JSON': [
      '{"documents":[',
      '{"id":"1","passages":[{"offset":0,"text":"β","annotations":[{"infons":{"type":"G"},"locations":[{"offset":0,"length":1}]}]}]}',
      ',',
      ']}',
      '[',
      '{',
      '"\\"',
      '}',
      'null',
    ],
  }
  test.each(Object.entries(readers))('%s', (name, reader) => {
    fc.assert(
      fc.property(
        almost(...pieces[name as keyof typeof pieces]),
        fc.integer({ min: 1, max: 7 }),
        (text, size) => {
          const { documents: whole, issues } = readAnnotations(reader, text)
          for (const { code, message, remedy, line } of issues) {
            expect(annotationIssueKinds[code]).toBeDefined()
            expect(message.length > 0 && remedy.length > 0).toBe(true)
            expect(line === null || line >= 1).toBe(true)
          }
          for (const { mentions } of whole)
            for (const { spans, type } of mentions) {
              expect(type).not.toBe('')
              for (const [start, end] of spans) expect(start >= 0 && start <= end).toBe(true)
            }
          const parts: AnnotatedDocument[] = []
          const byPieces: AnnotationReader = reader({ document: (one) => parts.push(one), issue: () => {} })
          for (let at = 0; at < text.length; at += size) byPieces.push(text.slice(at, at + size))
          byPieces.end()
          expect(parts).toEqual(whole)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('brat and CoNLL', () => {
    const lines = [
      'T1\tGene 0 2\tβ',
      '\n',
      'R1\tX Arg1:T1 Arg2:T2',
      '#1\tNote T1\tx',
      'A1\tNeg T1',
      '*\tEquiv T1',
      '\t',
      ';',
      'E1\tX:T1',
    ]
    fc.assert(
      fc.property(almost(...lines), (text) => {
        brat('1', 'βa b', text)
        readConll(text)
      }),
      { numRuns: 300 },
    )
  })
})
