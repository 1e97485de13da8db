import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const tokens = [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)]
const themes = {
  light: Object.fromEntries(tokens.map(([, name, light]) => [name, light])),
  dark: Object.fromEntries(tokens.map(([, name, , dark]) => [name, dark])),
} as const

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const grounds = [
  'paper',
  'raised',
  'hair',
  'accent-wash',
  'better-wash',
  'worse-wash',
  'tie-wash',
  'caution-wash',
]
const texts = ['ink', 'soft', 'faint', 'accent', 'accent-strong', 'better', 'worse', 'tie', 'caution']

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

describe.each(['light', 'dark'] as const)('in the %s theme', (name) => {
  const colour = (token: string) => {
    const value = themes[name][token]
    if (!value) throw new Error(`no token --${token}`)
    return value
  }

  test.each(texts)('%s is readable as text on every ground (4.5 to 1)', (text) => {
    for (const ground of grounds) {
      expect({ ground, ratio: contrast(colour(text), colour(ground)) }).toMatchObject({
        ratio: expect.toSatisfy((ratio: number) => ratio >= 4.5),
      })
    }
  })

  test('edges of controls and the focus ring stand out (3 to 1)', () => {
    for (const ground of ['paper', 'raised'])
      for (const token of ['edge', 'focus'])
        expect(contrast(colour(token), colour(ground))).toBeGreaterThanOrEqual(3)
  })

  test('the words on a primary button are readable', () => {
    for (const ground of ['accent', 'accent-strong'])
      expect(contrast(colour('paper'), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })
})
