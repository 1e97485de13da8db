import { type Message, oneLine } from './message'

/**
 * The mail that invites somebody into an organisation. Names in it were typed by strangers to its reader, so each stays
 * on one line.
 */
export function invitationMessage(
  recipient: string,
  { organisation, inviter, link }: { organisation: string; inviter: string; link: string },
): Message {
  return {
    recipient,
    subject: `Invitation to ${oneLine(organisation)} on Rounds`,
    text: `${oneLine(inviter)} invites you to join "${oneLine(organisation)}" on Rounds, a leaderboard for biomedical language models.

Members submit predictions in the organisation's name and see its unpublished results.

To look at the invitation and accept or decline it, sign in with this address (${recipient}):

${link}

If you do not know them, ignore this mail: nothing happens.
`,
  }
}
