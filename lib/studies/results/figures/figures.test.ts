import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { escapeXml, svgFile, textAt } from '../../../charts/svg'
import { textLines } from '../../../charts/text-lines'
import { analyse, instrumentOf, type ShortRating, studyOf } from '../../analysis/testing/study'
import { armPairsOf, chosenPair } from '../arm-pairs'
import { drawFigure, figuresOf } from './table'

function parsed(svg: string): { texts: string[]; elements: number } {
  const texts: string[] = []
  let elements = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', () => elements++)
  parser.on('text', (text) => void texts.push(text))
  parser.write(svg).close()
  return { texts, elements }
}

const clinician = instrumentOf('med-palm-clinician')
const independent = analyse(
  studyOf(
    clinician,
    ['A', 'B'].flatMap((arm) =>
      Array.from(
        { length: 10 },
        (_, q): ShortRating => ({
          ...{ question: `q${q}`, arms: [arm], rater: `R${q % 2}` },
          says: Object.fromEntries(
            clinician.axes.map(({ id, options }, i) => [id, options[(q + i) % options.length]?.value ?? '']),
          ),
        }),
      ),
    ),
  ),
)
const nine = instrumentOf('med-palm-2-pairwise')
const pairwise = analyse(
  studyOf(
    nine,
    Array.from(
      { length: 10 },
      (_, q): ShortRating => ({
        ...{ question: `q${q}`, arms: ['A', 'B'], rater: 'R1' },
        says: Object.fromEntries(nine.axes.map(({ id }, i) => [id, ['a', 'tie', 'b'][(q + i) % 3] ?? ''])),
      }),
    ),
  ),
)
const labels = { study: 'A <study> & "more"', note: 'Note', intervals: 'Lines', arms: ['Arm A', 'Arm B'] }

describe('a figure', () => {
  for (const [name, analysis, ids] of [
    ['of shares and options', independent, ['shares', 'options', 'differences']],
    ['of comparisons', pairwise, ['picks', 'differences']],
  ] as const) {
    const pair = chosenPair(armPairsOf(analysis.arms, analysis.all), { pair: null })
    const source = { analysis, view: analysis.all, pair, labels }

    test(`${name} is there where the study has something for it`, () => {
      expect(figuresOf(analysis, analysis.all, pair).map(({ id }) => id)).toEqual(ids)
      expect(drawFigure('unknown', source)).toBeNull()
    })

    test(`${name} is well-formed, named, and has every number of its rows`, () => {
      for (const id of ids) {
        const figure = drawFigure(id, source)
        const { texts, elements } = parsed(svgFile(figure!))
        expect(texts.join(' ')).toContain('A <study> & "more"')
        expect(elements).toBeGreaterThan(10)
        for (const { label } of analysis.all.axes)
          expect(texts.join(' ').replace(/\s+/g, ' ')).toContain(label.split(' ')[0])
        expect(texts.join('')).not.toMatch(/NaN|undefined|null/)
      }
    })
  }

  test('draws nothing outside its frame', () => {
    const pair = chosenPair(armPairsOf(independent.arms, independent.all), { pair: null })
    const figure = drawFigure('shares', { analysis: independent, view: independent.all, pair, labels })!
    for (const [, y] of figure.body.matchAll(/ y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(figure.height)
    for (const [, x] of figure.body.matchAll(/ x="([\d.]+)"/g)) expect(Number(x)).toBeLessThan(figure.width)
  })
})

describe('text in a figure', () => {
  test('is never markup, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { texts, elements } = parsed(textAt(1, 2, text))
        expect(elements).toBe(1)
        // what XML cannot hold is left out; line ends are read as one kind
        const held = escapeXml(text) === '' ? '' : texts.join('')
        expect(held.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('is broken into lines that fit, and shortened where there are too many', () => {
    expect(textLines('one two three', 60, 10, 3)).toEqual(['one two', 'three'])
    expect(textLines('a'.repeat(30), 57, 10, 2)).toEqual(['a'.repeat(10), `${'a'.repeat(9)}…`])
    expect(textLines('', 60, 10)).toEqual([])
  })

  test('keeps every word where there is room for lines', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 12 })
    fc.assert(
      fc.property(words, (list) => {
        expect(textLines(list.join(' '), 80, 10, 100).join(' ')).toBe(list.join(' '))
      }),
    )
  })
})
