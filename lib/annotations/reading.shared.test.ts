import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shared, sharedPath } from '../testing/shared'
import { BioCJsonReader } from './bioc/read-json'
import { BioCXmlReader } from './bioc/read-xml'
import { readBrat } from './brat/read'
import { detectTagging } from './conll/detect-tagging'
import { readConll } from './conll/read'
import { tagMentions } from './conll/tag-mentions'
import { type AnnotatedDocument, isIndividualMention } from './document'
import { PubTatorReader } from './pubtator/read'
import { readAnnotations } from './reader'

const file = (...path: string[]) => readFileSync(sharedPath(...path), 'utf8')
const pubTator = (text: string) => readAnnotations((sink) => new PubTatorReader(sink), text)
const xml = (text: string) => readAnnotations((sink) => new BioCXmlReader(sink), text)
const json = (text: string) => readAnnotations((sink) => new BioCJsonReader(sink), text)

const told = ({ mentions }: AnnotatedDocument) =>
  mentions
    .map(({ spans, type, text, ids }) => ({ spans, type, text, ids }))
    .sort((a, b) => a.spans[0]![0] - b.spans[0]![0])

describe.skipIf(!shared)('one invented document in every format', () => {
  const example = () => pubTator(file('formats', 'ner', 'example.pubtator')).documents[0]!

  test('has the same mentions as PubTator, BioC JSON, BioC XML with byte offsets, and brat', () => {
    expect(example().mentions).toHaveLength(8)
    const fromJson = json(file('formats', 'ner', 'example.bioc.json'))
    expect(fromJson.issues).toEqual([])
    expect(told(fromJson.documents[0]!)).toEqual(told(example()))
    const fromXml = xml(file('formats', 'ner', 'example_byte_offsets.bioc.xml'))
    expect(fromXml.issues.map(({ code }) => code)).toEqual(['offsets-converted'])
    expect(told(fromXml.documents[0]!)).toEqual(told(example()))
    const text = file('formats', 'ner', 'brat', 'example.txt')
    const brat = readBrat('99999999', text, file('formats', 'ner', 'brat', 'example.ann'), {
      issue: (issue) => expect(issue).toBeNull(),
    })
    const withIds = told(example()).map((mention) =>
      mention.type === 'Variant' ? { ...mention, ids: [] } : mention,
    )
    expect(told(brat)).toEqual(withIds)
    const parted = readBrat('1', text, file('formats', 'ner', 'brat', 'discontinuous.ann'), {
      issue: (issue) => expect(issue).toBeNull(),
    })
    expect(parted.mentions[0]?.spans).toEqual([
      [120, 127],
      [135, 138],
    ])
  })

  test('has the same mentions as tags, in tokens', () => {
    const { sentences, issues } = readConll(file('formats', 'ner', 'example.conll'))
    expect(issues).toEqual([])
    const { tagging } = detectTagging(sentences.map(({ tags }) => tags))
    expect(tagging.scheme).toBe('IOB2')
    const types = sentences.flatMap(({ tags }) => tagMentions(tags, tagging).map(({ type }) => type))
    expect(types).toEqual(told(example()).map(({ type }) => type))
  })
})

describe.skipIf(!shared)('real corpora', () => {
  test('BC5CDR has the same mentions as PubTator and as BioC once the parts of composites are left out', () => {
    const lines = pubTator(file('data', 'ie', 'bc5cdr', 'CDR_TestSet.PubTator.txt'))
    const bioc = xml(file('data', 'ie', 'bc5cdr', 'CDR_TestSet.BioC.xml'))
    expect([lines.issues, bioc.issues]).toEqual([[], []])
    const all = bioc.documents.flatMap(({ mentions }) => mentions)
    expect(all).toHaveLength(9928)
    expect(all.filter(isIndividualMention)).toHaveLength(119)
    expect(all.filter(({ spans }) => spans.length > 1)).toHaveLength(37)
    const whole = (document: AnnotatedDocument) =>
      told({ ...document, mentions: document.mentions.filter((mention) => !isIndividualMention(mention)) })
    expect(bioc.documents.map(whole)).toEqual(lines.documents.map(whole))
    expect(lines.documents.flatMap(({ relations }) => relations)).toHaveLength(1066)
    expect(bioc.documents.flatMap(({ relations }) => relations)).toHaveLength(1066)
  })

  test('BioRED has the same mentions and relations as PubTator and as BioC JSON', () => {
    const lines = pubTator(file('data', 'ie', 'biored', 'Test.PubTator'))
    const bioc = json(file('data', 'ie', 'biored', 'Test.BioC.JSON'))
    expect([lines.issues, bioc.issues]).toEqual([[], []])
    expect(lines.documents.flatMap(({ mentions }) => mentions)).toHaveLength(3535)
    expect(bioc.documents.map(told)).toEqual(lines.documents.map(told))
    const links = (document: AnnotatedDocument) =>
      document.relations.map(({ type, ends, attributes }) => [
        type,
        ...ends.map(({ of }) => of),
        attributes.novel,
      ])
    const relations = (document: AnnotatedDocument) => links(document).map(String).sort()
    expect(bioc.documents.flatMap(relations)).toHaveLength(1163)
    expect(lines.documents.map((document) => document.relations.length)).toEqual(
      bioc.documents.map((document) => document.relations.length),
    )
  })

  test.each([
    ['data/ie/jnlpba/Genia4EReval2.iob2', 'IOB2', 8662, 402], // 404 abstracts, two of them twice
    ['data/ie/linnaeus/iob_test.tsv', 'IOB2', 1433, 1],
    ['data/ie/s800/test.tsv', 'IOB2', 767, 1],
    ['data/ie/ncbi-disease/conll_test.tsv', 'IOB2', 960, 1],
    ['data/ie/ebm-pico/test.txt', 'I-only', null, 191],
  ])('%s is %s', (path, scheme, entities, documents) => {
    const { sentences, issues } = readConll(file(...path.split('/')))
    expect(issues).toEqual([])
    const { tagging, issues: found } = detectTagging(sentences.map(({ tags }) => tags))
    expect(found).toEqual([])
    expect(tagging.scheme).toBe(scheme)
    expect(new Set(sentences.map(({ document }) => document)).size).toBe(documents)
    if (entities === null) return
    expect(sentences.flatMap(({ tags }) => tagMentions(tags, tagging))).toHaveLength(entities)
  })
})
