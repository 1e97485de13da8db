/** How often something may be done in a window of time. Windows begin on the clock, the same for everybody. */
export interface Limit {
  /** Part of the counter's key, and what the refusal calls it. */
  name: string
  most: number
  windowSeconds: number
}

const MINUTE = 60
const HOUR = 60 * MINUTE

/** Generous to people, tight to programs. */
export const limits = {
  /** Sign-in mails to one address: nobody's inbox is to be flooded. */
  signInAddress: { name: 'sign-in mails to this address', most: 5, windowSeconds: 15 * MINUTE },
  /** Sign-in mails asked for from one network: a laboratory behind one address still fits. */
  signInClient: { name: 'sign-in attempts from your network', most: 40, windowSeconds: 15 * MINUTE },
  upload: { name: 'uploads', most: 60, windowSeconds: HOUR },
  /** Comparisons and pictures that nobody had asked for before: each keeps a core for up to seconds. */
  rendering: { name: 'comparisons and pictures from your network', most: 90, windowSeconds: 5 * MINUTE },
  /** Mails to raters of one organiser's studies: a large study is invited in a day. */
  raterInvitation: { name: 'invitations of raters', most: 600, windowSeconds: 24 * HOUR },
  invitation: { name: 'invitations', most: 60, windowSeconds: 24 * HOUR },
} as const satisfies Record<string, Limit>
