import fc from 'fast-check'
import { type AnnotatedDocument, codePoints, type Passage } from '../document'

/** Words of one line with characters of one, two, three and four bytes. */
const line = fc
  .array(fc.constantFrom('a', 'be', 'β', 'é', '–', '😀', 'x-1', '(', ')', '<&">'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '))

const word = fc.constantFrom('Gene', 'Disease', 'p|SUB|V|50|M;RS#:1', 'MESH:D001', 'é 1')

/** Documents of title and abstract with mentions (also nested and discontinuous) and relations between concepts. */
export const documents: fc.Arbitrary<AnnotatedDocument> = fc
  .record({
    title: line,
    abstract: line,
    mentions: fc.array(
      fc.record({
        type: fc.constantFrom('Gene', 'Disease'),
        places: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4)), {
          minLength: 1,
          maxLength: 2,
        }),
        ids: fc.array(word, { maxLength: 1 }),
      }),
      { maxLength: 6 },
    ),
    relations: fc.array(fc.record({ type: word, ends: fc.tuple(word, word), novel: fc.boolean() }), {
      maxLength: 3,
    }),
  })
  .map(({ title, abstract, mentions, relations }) => {
    const passages: Passage[] = [
      { type: 'title', offset: 0, text: title },
      { type: 'abstract', offset: codePoints(title) + 1, text: abstract },
    ]
    const points = [...`${title} ${abstract}`]
    return {
      id: '1',
      passages,
      mentions: mentions.map(({ type, places, ids }, m) => {
        const spans = places
          .map(([share, length]) => {
            const start = Math.floor(share * (points.length - 1))
            return [start, Math.min(points.length, start + 1 + length)] as const
          })
          .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        const text = spans.map(([start, end]) => points.slice(start, end).join('')).join(' ')
        return { name: `M${m}`, type, spans, ids, text, attributes: {} }
      }),
      relations: relations.map(({ type, ends, novel }, r) => ({
        name: `R${r}`,
        type,
        between: 'concepts' as const,
        ends: ends.map((of) => ({ role: null, of })),
        attributes: novel ? { novel: 'Novel' } : ({} as Record<string, string>),
      })),
    }
  })

/** Text that looks like the format for a while: pieces of it, and anything. */
export const almost = (...pieces: string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''))
