import { type Message, oneLine } from './message'

/** The mail that asks somebody to rate in a study. */
export function studyInvitationMessage(
  recipient: string,
  { study, inviter, link }: { study: string; inviter: string; link: string },
): Message {
  return {
    recipient,
    subject: `Rate answers for "${oneLine(study)}" on Rounds`,
    text: `${oneLine(inviter)} asks you to rate answers to medical questions in the study "${oneLine(study)}".

You will see questions with answers whose source is hidden, and a short list of questions about each answer. You can
stop at any time; every change is saved at once.

To read more, sign in with this address (${recipient}):

${link}

If you do not want to take part, ignore this mail: nothing happens.
`,
  }
}
