import { isLoopback } from '../public-origin'

/** `smtp`: mails are sent; `outbox`: they wait on this machine for whoever runs it; `none`: nobody can get them. */
export type Delivery = 'smtp' | 'outbox' | 'none'

/** What becomes of a mail. Only an instance that people reach on this machine may show mails on a page. */
export const mailDelivery = (env: { SMTP_URL?: string }, origin: string): Delivery =>
  env.SMTP_URL ? 'smtp' : isLoopback(origin) ? 'outbox' : 'none'
