import { expect, test } from 'vitest'
import { AboutInput, NewStudyInput } from './study-input'

const titleOf = (title: string) => NewStudyInput.safeParse({ title, instrument: 'med-palm-lay' })

test('a title stands on one line, in mails to strangers, and turns nothing round', () => {
  expect(titleOf('  How safe\n is  advice? ').data?.title).toBe('How safe is advice?')
  expect(titleOf('safe\u202egpj.exe').data?.title).toBe('safegpj.exe')
  expect(titleOf('Win a prize at https://evil.example').success).toBe(false)
  expect(titleOf('\u202e ').error?.issues[0]?.message).toBe('Enter a title.')
  expect(AboutInput.safeParse({ slug: 's', title: 'See www.evil.example', description: '' }).success).toBe(
    false,
  )
})
