import { PassThrough } from 'node:stream'
import nodemailer from 'nodemailer'
import type { ClaimedMail } from '@/db/commands/mails'
import { publicOrigin } from '@/lib/public-origin'
import { type SendingOutcome, sendingOutcome } from './sending-outcome'

export interface MailSettings {
  SMTP_URL?: string
  MAIL_FROM: string
  PUBLIC_URL?: string
}

export interface MailTransport {
  /** @returns null when the mail server took the mail */
  send(mail: ClaimedMail): Promise<SendingOutcome | null>
  close(): void
}

/** Opens nothing yet: the connection is made with the first mail. */
export function mailTransport(settings: MailSettings): MailTransport {
  const transport = nodemailer.createTransport({
    url: settings.SMTP_URL,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // a mail is text of ours: nothing in it may name a file or an address to fetch
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(publicOrigin(settings, null)).hostname
  let handedOver = false
  transport.use('stream', (mail, done) => {
    mail.message.processFunc((input) =>
      input.pipe(
        new PassThrough().on('end', () => {
          handedOver = true
        }),
      ),
    )
    done()
  })
  return {
    async send(mail) {
      handedOver = false
      try {
        await transport.sendMail({
          from: settings.MAIL_FROM,
          // as an object: an address is never parsed into several
          to: { name: '', address: mail.recipient },
          subject: mail.subject,
          text: mail.text,
          messageId: `<mail.${mail.id}.${mail.createdAt.valueOf()}@${host}>`,
        })
        return null
      } catch (error) {
        return sendingOutcome(error, handedOver)
      }
    },
    close: () => transport.close(),
  }
}
