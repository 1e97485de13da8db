import { expect, test } from 'vitest'
import { invitationMessage } from './invitation-message'
import { signInMessage } from './sign-in-message'

test('names typed by strangers stay on one line', () => {
  const { subject, text } = invitationMessage('ben@example.org', {
    organisation: 'Lab\r\nBcc: everybody@example.org',
    inviter: 'Ana\nurgent',
    link: 'https://rounds.example.org/account/organisations',
  })
  expect(subject).toBe('Invitation to Lab Bcc: everybody@example.org on Rounds')
  expect(text).toContain('Ana urgent invites you')
})

test('the link stands on a line of its own, so that mail programs recognise it', () => {
  const link = 'https://rounds.example.org/login/confirm?token=abc&email=a%40b.org'
  expect(signInMessage('a@b.org', link, 30).text.split('\n')).toContain(link)
})
