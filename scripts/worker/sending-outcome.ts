export interface SendingOutcome {
  /** `again`: it did not go out, and may another time. `never`: it will not. `unknown`: it may have gone out. */
  retry: 'again' | 'never' | 'unknown'
  /** Whether the server itself is the trouble, so that the next mail would meet it too. */
  isServerAway: boolean
  /** One sentence for the record, without the conversation with the server. */
  reason: string
}

/**
 * What an error of nodemailer's SMTP transport says of a mail. A reply code means the server decided (4yz for now, 5yz
 * for good; RFC 5321, 4.2.1). A connection lost after the whole text was handed over leaves open whether it was kept.
 *
 * @param handedOver whether the mail's text was read to its end
 */
export function sendingOutcome(error: unknown, handedOver: boolean): SendingOutcome {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  // a refused log-in is the operator's to mend: the mail itself is fine
  if (code === 'EAUTH') {
    return { retry: 'again', isServerAway: true, reason: 'The mail server refused our log-in.' }
  }
  if (responseCode !== undefined && responseCode >= 400) {
    const retry = responseCode >= 500 ? 'never' : 'again'
    return { retry, isServerAway: false, reason: `The mail server answered ${responseCode}.` }
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') {
    return { retry: 'never', isServerAway: false, reason: 'The mail could not be put together.' }
  }
  return handedOver
    ? {
        retry: 'unknown',
        isServerAway: true,
        reason: 'The connection broke while the mail server took the mail.',
      }
    : {
        retry: 'again',
        isServerAway: true,
        reason: `The mail server could not be reached (${code ?? 'no code'}).`,
      }
}
