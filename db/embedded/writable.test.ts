import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWritable } from './writable'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rounds-writable-'))
  writeFileSync(path.join(folder, 'file'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder that is not there yet is made, for its owner alone', () => {
  const made = path.join(folder, 'a/b')
  ensureWritable(made)
  expect(statSync(made).mode & 0o777).toBe(0o700)
  ensureWritable(made)
})

test('a file in the place of the folder is named with the remedy', () => {
  expect(() => ensureWritable(path.join(folder, 'file'))).toThrow(
    `The folder ${folder}/file cannot be written: it is a file. Set ROUNDS_DATA`,
  )
  expect(() => ensureWritable(path.join(folder, 'file/below'))).toThrow('a part of its path is a file')
})
