/**
 * Where a mail stands: `waiting` for the worker; `sending`, handed to the mail server without an answer yet; `sent`,
 * `failed`, or `kept` for the local outbox.
 */
export type MailStatus = 'waiting' | 'sending' | 'sent' | 'failed' | 'kept'
