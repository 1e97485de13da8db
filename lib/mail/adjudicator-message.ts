import { type Message, oneLine } from './message'

/** The mail to somebody who decides where raters of a study disagree. */
export function adjudicatorMessage(
  recipient: string,
  { study, organiser, link }: { study: string; organiser: string; link: string },
): Message {
  return {
    recipient,
    subject: `Decide where raters disagree in "${oneLine(study)}"`,
    text: `${oneLine(organiser)} asks you to be the third person in the study "${oneLine(study)}" on Rounds: where its raters
disagree, you read the question and the answer and decide. You see what they chose, not who chose it, and not whose answer it is.

To begin, sign in with this address (${recipient}):

${link}
`,
  }
}
