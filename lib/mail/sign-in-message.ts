import type { Message } from './message'

/** The mail that signs somebody in, and says how to ignore it. */
export function signInMessage(recipient: string, link: string, minutes: number): Message {
  return {
    recipient,
    subject: 'Sign in to Rounds',
    text: `Somebody, we think you, asked to sign in to Rounds with this address.

Open this link and press "Sign in" there:

${link}

It works once, within ${minutes} minutes, in any browser.

If it was not you, ignore this mail: without the link nobody gets in.
`,
  }
}
