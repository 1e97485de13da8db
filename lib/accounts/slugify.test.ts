import { expect, test } from 'vitest'
import { slugify } from './slugify'

test.each([
  ['Charité – Universitätsmedizin Berlin', 'charite-universitatsmedizin-berlin'],
  ['  --A & B--  ', 'a-b'],
  ['東京大学', ''],
  [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
])('%j becomes %j', (name, slug) => {
  expect(slugify(name)).toBe(slug)
})
