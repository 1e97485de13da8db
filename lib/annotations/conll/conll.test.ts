import { describe, expect, test } from 'vitest'
import type { AnnotatedDocument } from '../document'
import { detectTagging } from './detect-tagging'
import { readConll } from './read'
import { tagMentions } from './tag-mentions'
import { sentencesToDocument } from './to-document'
import { writeConll } from './write'

const spans = (tags: string[]) => {
  const { tagging } = detectTagging([tags])
  return tagMentions(tags, tagging).map(({ type, start, end }) => `${type} ${start}-${end}`)
}

describe('a tagging scheme is told from all tags', () => {
  test.each([
    ['IOB2', 'B-D I-D O B-D B-D', ['D 0-2', 'D 3-4', 'D 4-5']],
    ['IOB1', 'I-D I-D O I-D B-D', ['D 0-2', 'D 3-4', 'D 4-5']],
    ['IOBES', 'B-D E-D O S-D S-G', ['D 0-2', 'D 3-4', 'G 4-5']],
    ['BILOU', 'B-D L-D O U-D U-D', ['D 0-2', 'D 3-4', 'D 4-5']],
    ['I-only', 'I-D I-D O I-D I-G', ['D 0-2', 'D 3-4', 'G 4-5']],
    ['IOB2', 'B I O B B', ['_ 0-2', '_ 3-4', '_ 4-5']],
    ['none', 'O O', []],
    ['mixed', 'B-D I-G O I-D', ['D 0-1', 'G 1-2', 'D 3-4']],
  ])('%s: %s', (scheme, tags, expected) => {
    const list = tags.split(' ')
    expect(detectTagging([list]).tagging.scheme).toBe(scheme)
    expect(spans(list)).toEqual(expected)
  })

  test('O-MISC is outside, other letters and half-typed files are found', () => {
    const { tagging, issues } = detectTagging([['B-MISC', 'O-MISC', 'O']])
    expect(tagging).toEqual({ scheme: 'IOB2', isTyped: true, outside: ['O-MISC'], types: ['MISC'] })
    expect(issues).toEqual([])
    expect(detectTagging([['B-D', 'Q-D']]).issues.map(({ code }) => code)).toEqual(['unknown-tag'])
    expect(detectTagging([['B-D', 'I', 'B']]).issues.map(({ code }) => code)).toEqual(['mixed-schemes'])
  })
})

describe('CoNLL files', () => {
  test('have documents, sentences, tabs or blanks, and the tag in the last column', () => {
    const { sentences, issues } = readConll(
      '-DOCSTART- (12)\n\nComparison NN O O\nof NN O I-INT\r\n\n\n###MEDLINE:34\n\nA\tB-x\n',
    )
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['unequal-columns', 9]])
    expect(sentences).toMatchObject([
      { index: 0, document: '12', line: 3, tokens: ['Comparison', 'of'], tags: ['O', 'I-INT'] },
    ])
    expect(readConll('a\tB-x\tO\n', { tagColumn: 1 }).sentences[0]?.tags).toEqual(['B-x'])
  })

  test('a document is written and read again with the mentions that one flat layer of tokens holds', () => {
    const mention = (type: string, start: number, end: number) => ({
      name: null,
      type,
      spans: [[start, end]] as [number, number][],
      ids: [],
      text: null,
      attributes: {},
    })
    const document: AnnotatedDocument = {
      id: '7',
      passages: [
        { type: 'title', offset: 0, text: 'β-Blocker use' },
        { type: 'abstract', offset: 14, text: 'Gout, twice.' },
      ],
      mentions: [mention('Drug', 0, 9), mention('Part', 2, 9), mention('Disease', 14, 17)],
      relations: [],
    }
    const { content, losses } = writeConll(document)
    expect(losses.map(({ kind }) => kind)).toEqual(['overlapping', 'token-boundary', 'passages'])
    const { sentences, issues } = readConll(content)
    expect(issues).toEqual([])
    expect(sentences.map(({ document: id, tokens }) => [id, tokens.join('|')])).toEqual([
      ['7', 'β|-|Blocker|use'],
      ['7', 'Gout|,|twice|.'],
    ])
    const { tagging } = detectTagging(sentences.map(({ tags }) => tags))
    const again = sentencesToDocument('7', sentences, tagging)
    expect(again.document.mentions.map(({ type, text, spans: own }) => [type, text, own])).toEqual([
      ['Drug', 'β - Blocker', [[0, 11]]],
      ['Disease', 'Gout', [[16, 20]]],
    ])
    expect(again.losses.map(({ kind }) => kind)).toEqual(['characters'])
  })
})
