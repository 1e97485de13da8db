import net, { type AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { queueMail } from '@/db/commands/mails'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { sendMails } from './send-mails'

interface Received {
  to: string[]
  raw: string
}

let database: TestDatabase
let server: SMTPServer | null = null
let received: Received[] = []

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
})
beforeEach(async () => {
  received = []
  await database.owner.sql`delete from mails`
  await database.owner
    .sql`select graphile_worker.complete_jobs(array(select id from graphile_worker._private_jobs))`
})

/** A mail server of this test; `refuse` answers a recipient with a reply code, null takes the mail. */
async function mailServer(refuse: (address: string) => number | null = () => null): Promise<string> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const code = refuse(address)
      done(code === null ? null : Object.assign(new Error('refused'), { responseCode: code }))
    },
    onData(stream, session, done) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => {
        raw += chunk.toString('utf8')
      })
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  server = smtp
  return `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
}
const stopServer = () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))

const settings = (SMTP_URL?: string) => ({
  SMTP_URL,
  MAIL_FROM: 'Rounds <rounds@example.org>',
  PUBLIC_URL: 'https://rounds.example.org',
})
const write = (recipient: string, text = 'the text') =>
  queueMail(database.web.db, { recipient, subject: 'Sign in', text })
const states = () =>
  database.worker.sql<{ recipient: string; status: string; text: string; failure: string | null }[]>`
    select recipient, status, text, failure from mails order by id`

test('a queued mail is sent once, with its own message id, and its text is then forgotten', async () => {
  const url = await mailServer()
  await write('ana@example.org', 'Öffne den Link')
  const [job] = await database.worker.sql`select 1 from graphile_worker._private_jobs`
  expect(job).toBeDefined()
  await sendMails(database.worker.db, settings(url))
  await sendMails(database.worker.db, settings(url))
  await stopServer()
  expect(received).toHaveLength(1)
  expect(received[0]?.to).toEqual(['ana@example.org'])
  expect(received[0]?.raw).toMatch(/^Message-ID: <mail\.\d+\.\d+@rounds\.example\.org>/im)
  expect(await states()).toMatchObject([{ status: 'sent', text: '' }])
})

test('ten senders at once send each of twenty mails once', async () => {
  const url = await mailServer()
  for (let i = 0; i < 20; i++) await write(`reader${i}@example.org`)
  await Promise.all(Array.from({ length: 10 }, () => sendMails(database.worker.db, settings(url))))
  await stopServer()
  expect(received.flatMap(({ to }) => to).sort()).toEqual(
    Array.from({ length: 20 }, (_, i) => `reader${i}@example.org`).sort(),
  )
})

test('a mail refused for now waits without holding up the next; one refused for good is given up', async () => {
  const url = await mailServer(
    (address) => ({ 'grey@example.org': 451, 'gone@example.org': 550 })[address] ?? null,
  )
  await write('grey@example.org')
  await write('gone@example.org')
  await write('fine@example.org')
  await expect(sendMails(database.worker.db, settings(url))).rejects.toThrow('did not take 1 mail(s)')
  await stopServer()
  expect(await states()).toEqual([
    {
      recipient: 'grey@example.org',
      status: 'waiting',
      text: 'the text',
      failure: 'The mail server answered 451.',
    },
    { recipient: 'gone@example.org', status: 'failed', text: '', failure: 'The mail server answered 550.' },
    { recipient: 'fine@example.org', status: 'sent', text: '', failure: null },
  ])
})

test('with the mail server away mails wait, and go out when it is back', async () => {
  await write('ana@example.org')
  await expect(sendMails(database.worker.db, settings('smtp://127.0.0.1:9'))).rejects.toThrow()
  expect(await states()).toMatchObject([{ status: 'waiting', text: 'the text' }])
  await sendMails(database.worker.db, settings(await mailServer()))
  await stopServer()
  expect(received).toHaveLength(1)
})

/** A mail server that takes the whole text and hangs up instead of answering. */
async function rudeServer(): Promise<{ url: string; close(): void }> {
  const rude = net.createServer((socket) => {
    socket.write('220 rude\r\n')
    socket.on('data', (chunk) => {
      const said = chunk.toString()
      if (said.endsWith('\r\n.\r\n')) socket.destroy()
      else if (/^DATA/i.test(said)) socket.write('354 go on\r\n')
      else if (/^(EHLO|MAIL|RCPT)/i.test(said)) socket.write('250 fine\r\n')
    })
  })
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve))
  return { url: `smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`, close: () => rude.close() }
}

test('a connection lost after the text was handed over is not repeated: the mail may have gone out', async () => {
  const rude = await rudeServer()
  await write('ana@example.org')
  await sendMails(database.worker.db, settings(rude.url))
  rude.close()
  expect(await states()).toMatchObject([
    { status: 'failed', text: '', failure: 'The connection broke while the mail server took the mail.' },
  ])
})

test('a sender that died while sending is not repeated either', async () => {
  await write('ana@example.org')
  await database.owner.sql`update mails set status = 'sending', changed_at = now() - interval '16 minutes'`
  const url = await mailServer()
  await sendMails(database.worker.db, settings(url))
  await stopServer()
  expect(received).toEqual([])
  expect(await states()).toMatchObject([{ status: 'failed', text: '' }])
})

test('without a mail server a local instance keeps the mail and prints it; a public one prints nothing', async () => {
  const printed: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  try {
    await write('ana@example.org', 'http://localhost:3000/login/confirm?token=abc')
    await sendMails(database.worker.db, { ...settings(), PUBLIC_URL: 'http://localhost:3000' })
    expect(printed.join('')).toContain('http://localhost:3000/login/confirm?token=abc')
    printed.length = 0
    await write('ben@example.org', 'https://rounds.example.org/login/confirm?token=xyz')
    await sendMails(database.worker.db, settings())
    expect(printed.join('')).not.toContain('token=xyz')
  } finally {
    spy.mockRestore()
  }
  expect((await states()).map(({ status }) => status)).toEqual(['kept', 'kept'])
})
