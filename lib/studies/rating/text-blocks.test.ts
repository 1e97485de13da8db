import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textBlocks } from './text-blocks'

test('Markdown becomes blocks; headings of all levels look alike', () => {
  expect(textBlocks('# Dose\n\n### Dose\n\n- **one**\n- two')).toEqual([
    { type: 'heading', children: [{ type: 'text', text: 'Dose' }] },
    { type: 'heading', children: [{ type: 'text', text: 'Dose' }] },
    {
      type: 'list',
      ordered: false,
      items: [
        [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', text: 'one' }] }] }],
        [{ type: 'paragraph', children: [{ type: 'text', text: 'two' }] }],
      ],
    },
  ])
})

test('HTML stays text, links lose their address, images keep their description', () => {
  const shown = JSON.stringify(
    textBlocks('<script>alert(1)</script>\n\n[our site](https://x.example) ![scan](https://y.example/z.png)'),
  )
  expect(shown).toContain('<script>alert(1)</script>')
  expect(shown).toContain('our site')
  expect(shown).toContain('scan')
  expect(shown).not.toContain('https://')
})

test('line breaks inside a paragraph are kept', () => {
  expect(textBlocks('first\nsecond')).toEqual([
    {
      type: 'paragraph',
      children: [{ type: 'text', text: 'first' }, { type: 'break' }, { type: 'text', text: 'second' }],
    },
  ])
})

test('no text throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(textBlocks(text))))
})

test('what no parser reads in time is shown as it was written', () => {
  const startedAt = performance.now()
  for (const run of ['*a_', '- ', '> ', '1. ', '[a](', '![[]()', '_', '**']) {
    const text = `${run.repeat(30_000)}a`
    expect(JSON.stringify(textBlocks(text))).toContain('a')
  }
  expect(performance.now() - startedAt).toBeLessThan(6000)
  expect(textBlocks(`${'*a_'.repeat(2000)}\n\nb`)).toHaveLength(2)
})

test('a text of thousands of lines is shown as it stands, without the time a parser would take', () => {
  const list = Array.from({ length: 20_000 }, (_, i) => `- point ${i}`).join('\n')
  const started = performance.now()
  const blocks = textBlocks(list)
  expect(performance.now() - started).toBeLessThan(1000)
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph'])
  expect(textBlocks(list.split('\n').slice(0, 1000).join('\n'))).toMatchObject([{ type: 'list' }])
})
