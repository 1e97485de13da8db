import { Logger } from 'graphile-worker'
import { log } from '@/lib/log'

/** The queue's own messages in our log. Each finished job is one there; we say more in the job itself. */
export const queueLogger = new Logger((scope) => (level, message, meta) => {
  const fields = { ...scope, ...(meta?.['error'] ? { error: meta['error'] } : {}) }
  const write = { error: log.error, warning: log.warn, info: log.debug, debug: log.debug }[level]
  write(`queue: ${message.split('\n')[0]}`, fields)
})
