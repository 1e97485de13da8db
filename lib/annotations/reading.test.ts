import { describe, expect, test } from 'vitest'
import { BioCJsonReader } from './bioc/read-json'
import { BioCXmlReader } from './bioc/read-xml'
import { readBrat } from './brat/read'
import { documentText } from './document'
import { PubTatorReader } from './pubtator/read'
import { readAnnotations } from './reader'

const pubTator = (text: string) => readAnnotations((sink) => new PubTatorReader(sink), text)
const xml = (text: string) => readAnnotations((sink) => new BioCXmlReader(sink), text)
const json = (text: string) => readAnnotations((sink) => new BioCJsonReader(sink), text)

describe('PubTator', () => {
  test('has mentions with and without ids, parts of composites, relations with novelty', () => {
    const { documents, issues } = pubTator(
      [
        '7|t|β-Blocker and gout',
        '7|a|Gout again.',
        '7\t0\t9\tβ-Blocker\tChemical\tMESH:D1|MESH:D2\tone|other',
        '7\t14\t18\tgout\tDisease',
        '7\tCID\tD1\tD9',
        '7\tAssociation\tD1\tp|SUB|V|50|M\tNovel',
      ].join('\r\n'),
    )
    expect(issues).toEqual([])
    const [document] = documents
    expect(document?.passages.map(({ offset }) => offset)).toEqual([0, 19])
    expect(document?.mentions).toMatchObject([
      { spans: [[0, 9]], ids: ['MESH:D1|MESH:D2'], attributes: { individual: 'one|other' } },
      { spans: [[14, 18]], ids: [], text: 'gout' },
    ])
    expect(document?.relations.map(({ ends, attributes }) => [ends.map(({ of }) => of), attributes])).toEqual(
      [
        [['D1', 'D9'], {}],
        [['D1', 'p|SUB|V|50|M'], { novel: 'Novel' }],
      ],
    )
  })

  test('without title and abstract is read as it stands', () => {
    const { documents, issues } = pubTator('7\t0\t9\tsomething\tgene\tNCBI Gene:1\n8\t2\t3\tx\tgene\t\n')
    expect(issues).toEqual([])
    expect(documents.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['7', 1],
      ['8', 1],
    ])
  })

  test.each([
    ['7|t|β-Blocker and gout\n7\t10\t14\tgout\tX', 'text-mismatch', 2],
    ['7|t|gout\n7\t0\t5\tgout\tX', 'offset-outside', 2],
    ['7|t|gout\nnothing of the kind', 'invalid-line', 2],
    ['7\t0\t4\tgout\t', 'missing-type', 1],
    ['7\t-1\t4\tgout\tX', 'invalid-line', 1],
  ])('%j is found faulty', (text, code, line) => {
    expect(pubTator(text).issues).toMatchObject([{ code, line }])
  })
})

const passage = 'β-Blocker–associated bradycardia'
const bytes = (text: string) => new TextEncoder().encode(text).length

describe('offsets that count something else', () => {
  const units = {
    'code-points': (text: string) => [...text].length,
    'utf-16': (text: string) => text.length,
    bytes,
  }
  const title = `😀 ${passage}`
  test.each(Object.entries(units))('are told by the words they cover: %s', (unit, length) => {
    const at = (text: string, words: string) => length(text.slice(0, text.indexOf(words)))
    const second = length(title) + 1
    const annotation = (id: string, offset: number, text: string) =>
      `<annotation id="${id}"><infon key="type">T</infon><location offset="${offset}" length="${length(text)}"/><text>${text}</text></annotation>`
    const { documents, issues } = xml(
      `<collection><document><id>1</id>
       <passage><offset>0</offset><text>${title}</text>${annotation('a', at(title, 'brady'), 'bradycardia')}</passage>
       <passage><offset>${second}</offset><text>An é gout</text>${annotation('b', second + at('An é gout', 'gout'), 'gout')}</passage>
       </document></collection>`,
    )
    expect(documents[0]?.mentions.map(({ spans }) => spans)).toEqual([[[23, 34]], [[40, 44]]])
    expect(documents[0]?.passages[1]?.offset).toBe(35)
    expect(issues.map(({ code }) => code)).toEqual(unit === 'code-points' ? [] : ['offsets-converted'])
  })
})

describe('BioC', () => {
  test('has discontinuous mentions, and parts of composite ones are marked', () => {
    const { documents } = xml(
      `<collection><document><id>1</id><passage><infon key="type">title</infon><offset>0</offset><text>ovarian and breast cancer</text>
       <annotation id="0"><infon key="type">Disease</infon><infon key="CompositeRole">CompositeMention</infon><infon key="MESH">D1|D2</infon><location offset="0" length="25"/><text>ovarian and breast cancer</text></annotation>
       <annotation id="1"><infon key="type">Disease</infon><infon key="CompositeRole">IndividualMention</infon><infon key="MESH">D1</infon><location offset="19" length="6"/><location offset="0" length="7"/><text>ovarian cancer</text></annotation>
       </passage><relation id="R0"><infon key="relation">CID</infon><infon key="Chemical">D9</infon><infon key="Disease">D1</infon></relation>
       </document></collection>`,
    )
    expect(documents[0]?.mentions).toMatchObject([
      { ids: ['D1|D2'], attributes: { CompositeRole: 'CompositeMention' } },
      {
        spans: [
          [0, 7],
          [19, 25],
        ],
        attributes: { CompositeRole: 'IndividualMention' },
      },
    ])
    expect(documents[0]?.relations).toMatchObject([
      {
        type: 'CID',
        between: 'concepts',
        ends: [
          { role: 'Chemical', of: 'D9' },
          { role: 'Disease', of: 'D1' },
        ],
      },
    ])
  })

  test('reads no entities of a document type', () => {
    const bomb =
      '<!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><collection><document><id>&b;</id></document></collection>'
    expect(xml(bomb)).toMatchObject({ documents: [], issues: [{ code: 'invalid-xml', line: 1 }] })
  })

  test('text before the first tag is named at its own line', () => {
    expect(xml('\nid,text\n1,"a"\n2,"<b>"\n')).toMatchObject({
      documents: [],
      issues: [{ code: 'invalid-xml', line: 2 }],
    })
  })

  test('sentences give their words to the passage', () => {
    const one = { offset: 3, text: 'A gout.', annotations: [] }
    const two = {
      offset: 11,
      text: 'B gout.',
      annotations: [{ id: 1, infons: { type: 'D' }, text: 'gout', locations: [{ offset: 13, length: 4 }] }],
    }
    const { documents, issues } = json(
      JSON.stringify({
        documents: [{ id: 5, passages: [{ offset: 3, infons: {}, sentences: [one, two] }] }],
      }),
    )
    expect(issues).toEqual([])
    expect(documents[0]).toMatchObject({ id: '5', mentions: [{ name: '1', spans: [[13, 17]] }] })
    expect(documentText(documents[0]!)).toBe('   A gout. B gout.')
  })

  test.each([
    ['{"documents": [{"passages": []}]}', 'unexpected-structure'],
    ['{"documents": [{"id": "1", "passages": [{"offset": -1}]}]}', 'unexpected-structure'],
    ['{"documents": [{"id": "1"}', 'invalid-json'],
    ['{"else": 1}', 'unexpected-structure'],
    ['[{"id": "1"}] [', 'invalid-json'],
  ])('JSON %s is found faulty', (text, code) => {
    expect(json(text).issues.map((issue) => issue.code)).toContain(code)
  })

  test.each([
    [
      '<collection><document><id>1</id><passage><text>x</text></passage></document></collection>',
      'unexpected-structure',
    ],
    ['<collection><document></document></collection>', 'missing-id'],
    ['<collection><document>', 'invalid-xml'],
    ['<other/>', 'unexpected-structure'],
    [`${'<a>'.repeat(70)}`, 'unexpected-structure'],
  ])('XML %s is found faulty', (text, code) => {
    expect(xml(text).issues.map((issue) => issue.code)).toContain(code)
  })
})

describe('brat', () => {
  const read = (text: string, annotations: string) => {
    const codes: string[] = []
    const document = readBrat('1', text, annotations, { issue: ({ code }) => codes.push(code) })
    return { ...document, codes }
  }

  test('has discontinuous entities, normalisations, notes, attributes, relations and events', () => {
    const { mentions, relations, codes } = read(
      'Amyloid and TTR rise',
      [
        'T1\tGene 0 7;12 15\tAmyloid TTR',
        'T2\tRise 16 20\trise',
        'N1\tReference T1 NCBIGene:7276\tTTR',
        '#1\tAnnotatorNotes T1\tcheck',
        'A1\tNegated T2',
        'R1\tOf Arg1:T2 Arg2:T1\t',
        'E1\tIncrease:T2 Theme:T1',
        '*\tEquiv T1 T2',
        '',
      ].join('\n'),
    )
    expect(codes).toEqual([])
    expect(mentions).toMatchObject([
      {
        spans: [
          [0, 7],
          [12, 15],
        ],
        ids: ['NCBIGene:7276'],
        attributes: { AnnotatorNotes: 'check' },
      },
      { attributes: { Negated: 'true' } },
    ])
    expect(relations.map(({ type, ends }) => [type, ends.map(({ role, of }) => `${role}:${of}`)])).toEqual([
      ['Of', ['Arg1:T2', 'Arg2:T1']],
      ['Increase', ['trigger:T2', 'Theme:T1']],
      ['Equiv', ['null:T1', 'null:T2']],
    ])
  })

  test('a relation to nothing is left out and said', () => {
    expect(read('x', 'T1\tA 0 1\tx\nR1\tOf Arg1:T1 Arg2:T9\nN1\tReference T8 x\n').codes).toEqual([
      'unknown-reference',
      'unknown-reference',
    ])
    expect(read('x', 'Q1\tA\nT1\tA 0-1\tx\n').codes).toEqual(['invalid-line', 'invalid-line'])
  })
})
