import { expect, test } from 'vitest'
import { Setting } from '../submissions/setting'
import { settingMismatches } from './setting-mismatches'

const setting = (entries: Partial<Setting> = {}) => Setting.parse(entries)

test('settings that agree on all that either states are comparable', () => {
  const given = setting({ shots: 5, context: 'Abstract shown', decoding: 'greedy' })
  expect(settingMismatches(given, given)).toEqual([])
  expect(settingMismatches(given, { ...given, context: 'abstract shown ' })).toEqual([])
})

test('every entry that differs is named in words, first against second', () => {
  const first = setting({ shots: 0, chainOfThought: true, fineTuned: true, prompt: 'Answer:' })
  const second = setting({ shots: 5, chainOfThought: false, fineTuned: false, prompt: 'Q:' })
  expect(settingMismatches(first, second)).toEqual([
    'examples: zero-shot against 5-shot',
    'chain of thought: yes against no',
    'fine-tuning: yes against no',
    'prompt: the texts differ',
  ])
})

test('what only one states is a mismatch, zero and false included', () => {
  expect(settingMismatches(setting({ shots: 0, fineTuned: false }), setting())).toEqual([
    'examples: zero-shot against not stated',
    'fine-tuning: no against not stated',
  ])
  expect(settingMismatches(null, setting({ prompt: 'Answer:' }))).toEqual([
    'prompt: not stated against stated',
  ])
})

test('two runs that state nothing are not known to be comparable', () => {
  for (const nothing of [null, setting()]) {
    expect(settingMismatches(nothing, nothing)).toEqual(['setting not stated by either'])
  }
})
