import { describe, expect, test } from 'vitest'
import type { FileSource } from '@/lib/benchmarks/sources/file-source'
import { taskById } from '@/lib/scoring/tasks/table'
import { readGold } from './gold-file'

const file = (text: string): FileSource => ({
  label: 'gold',
  list: async () => ['gold.txt'],
  async *read() {
    yield new TextEncoder().encode(text)
  },
})

async function gold(text: string, task: string, types: string[] | null = null) {
  const found: unknown[] = []
  for await (const instance of readGold(file(text), taskById(task)!, types))
    found.push([instance.id, instance.gold])
  return found
}

const pubTator =
  '7|t|Famotidine and delirium\n7\t0\t10\tFamotidine\tChemical\tD015738\n7\t15\t23\tdelirium\tDisease\tD003693\n'

describe('gold of one’s own', () => {
  test('is JSON lines', async () => {
    expect(await gold('{"id": 1, "gold": "yes"}\n', 'classification')).toEqual([['1', 'yes']])
  })

  test('is a table, whose cells may be numbers and structures', async () => {
    expect(await gold('id,gold\na,yes\n', 'classification')).toEqual([['a', 'yes']])
    expect(await gold('id,gold\na,2.5\n', 'similarity')).toEqual([['a', 2.5]])
    expect(await gold('id;gold\na;"[""x"", ""y""]"\n', 'multilabel')).toEqual([['a', ['x', 'y']]])
  })

  test('is a corpus file, of which the declared types count', async () => {
    const drug = { type: 'Chemical', spans: [[0, 10]] }
    expect(await gold(pubTator, 'entities', ['Chemical'])).toMatchObject([['7', { mentions: [drug] }]])
    expect(await gold(pubTator, 'concepts')).toEqual([
      [
        '7',
        [
          { type: 'Chemical', id: 'D015738' },
          { type: 'Disease', id: 'D003693' },
        ],
      ],
    ])
    expect(await gold('a\tO\nb\tB-X\n\nc\tO\n', 'tag-sequences', ['X'])).toEqual([
      ['0', ['O', 'B-X']],
      ['1', ['O']],
    ])
  })

  test.each([
    ['id,label\na,yes\n', 'classification', 'id,gold'],
    ['id,gold\na,yes\n', 'entities', 'line 2: this is no gold for the task entities'],
    ['7|t|gout\n7\t0\t9\tgout\tX\n', 'entities', 'line 2'],
    ['nothing\n', 'classification', 'line 1'],
  ])('%j is refused for %s, and says where', async (text, task, message) => {
    await expect(gold(text, task)).rejects.toThrow(message)
  })
})
