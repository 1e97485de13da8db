import type { Message } from './message'

/** The mail that proves a new address belongs to whoever asked to use it. */
export function addressMessage(recipient: string, link: string, minutes: number): Message {
  return {
    recipient,
    subject: 'Confirm this address for Rounds',
    text: `Somebody, we think you, wants to use this address for their account on Rounds.

Open this link, signed in to that account, and press "Use this address" there:

${link}

It works once, within ${minutes} minutes.

If it was not you, ignore this mail: nothing changes.
`,
  }
}
