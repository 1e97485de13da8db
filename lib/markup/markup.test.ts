import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markup } from './markup'

test('what is put in is escaped, in text and in attributes', () => {
  const name = `<b title="x">&'`
  expect(markup`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&lt;b title=&quot;x&quot;&gt;&amp;&#39;">&lt;b title=&quot;x&quot;&gt;&amp;&#39;</p>',
  )
})

test('markup goes in as it is, alone and in lists', () => {
  const items = ['a & b', 'c'].map((item) => markup`<li>${item}</li>`)
  expect(markup`<ul>${items}</ul>${markup`<hr>`}${1.5}`.text).toBe(
    '<ul><li>a &amp; b</li><li>c</li></ul><hr>1.5',
  )
})

test('an object that only looks like markup is not trusted', () => {
  const forged = { text: '<script>' } as Parameters<typeof markup>[1]
  expect(() => markup`${forged!}`).toThrow(TypeError)
})

test('no text can open or close a tag or leave an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(markup`${text}`.text).not.toMatch(/[<>"']/)
    }),
  )
})
