import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { giveawayGroups } from './giveaway-groups'
import { findSelfIdentification, MASK, masked, sameQuote } from './self-identification'

const quotes = (text: string, names: string[] = []) =>
  findSelfIdentification([{ id: 'x', text }], names).map(({ quote }) => quote)

describe('an answer gives itself away', () => {
  test.each([
    ['As an AI language model, I cannot examine you.', ['As an AI language model']],
    ['As a large language model developed by OpenAI I …', ['As a large language model developed by OpenAI']],
    ["I'm just an AI assistant, see a doctor.", ["I'm just an AI assistant"]],
    ["I'm not a doctor, but rest helps.", ["I'm not a doctor"]],
    ['ChatGPT and GPT-4o say so; so does Med-PaLM 2.', ['ChatGPT', 'GPT-4o', 'Med-PaLM 2']],
    ['Beyond my knowledge cutoff this may differ.', ['my knowledge cutoff']],
    ['In my practice I see this often.', ['In my practice']],
  ])('%s', (text, expected) => {
    expect(quotes(text)).toEqual(expected)
  })

  test('by the names of the study’s own systems, and by their first part', () => {
    expect(quotes('biomistral-7b, short BioMistral, not BioMistralish', ['BioMistral-7B'])).toEqual([
      'biomistral-7b',
      'BioMistral',
    ])
    expect(quotes('Orca says: drink water.', ['Orca 2 (13B)'])).toEqual(['Orca'])
  })

  test('not by ordinary words, short names or names inside other words', () => {
    expect(
      quotes('The medical answer of a physician: rest. Iron.', ['Medical model', 'Physician answers', 'Ro']),
    ).toEqual([])
    expect(quotes('The patient has paid for a chair.')).toEqual([])
    expect(quotes('A grokked idea, a claudication.')).toEqual([])
  })

  test('signs of an expression in a name are taken as they are', () => {
    expect(quotes('A+B(c) helps', ['A+B(c)'])).toEqual(['A+B(c)'])
  })
})

test('masking leaves the rest as it is, and what was masked is found no more', () => {
  const text = 'As an AI language model, I think GPT-4 is right. Rest.'
  const places = findSelfIdentification([{ id: 'x', text }], [])
  expect(masked(text, places)).toBe(`${MASK}, I think ${MASK} is right. Rest.`)
  expect(quotes(masked(text, places))).toEqual([])
})

test('places never overlap and always quote the text', () => {
  const words = fc.constantFrom(
    'As an AI model',
    'GPT-4',
    'OpenAI',
    'trained by OpenAI',
    ' ',
    'x',
    'my patients',
    '…',
  )
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join(' ')
      let last = 0
      for (const { start, end, quote } of findSelfIdentification([{ id: 'x', text }], ['Mistral'])) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(text.slice(start, end)).toBe(quote)
        last = end
      }
    }),
  )
})

test('quotes are the same whatever their case and spacing', () => {
  expect(sameQuote('As  an AI\nmodel')).toBe(sameQuote('as an ai model'))
})

test('an answer that does nothing but name its source is looked through, grouped and masked in a moment', () => {
  const text = 'OpenAI '.repeat(100_000)
  const started = performance.now()
  const found = findSelfIdentification([{ id: 'a', text }], [])
  expect(found).toHaveLength(100_000)
  expect(giveawayGroups(found, [{ id: 'a', text, arm: 'Alpha' }])).toMatchObject([
    { quote: 'OpenAI', places: 100_000, answers: 1 },
  ])
  expect(masked(text, found)).not.toContain('OpenAI')
  expect(performance.now() - started).toBeLessThan(5000)
})
