'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckReport } from '@/lib/submissions/report'
import { uploadFile } from './upload-file'

export type UploadState =
  | { phase: 'idle' }
  /** `sent` of `total` bytes; all of them sent: the server checks and stores. */
  | { phase: 'sending'; sent: number; total: number }
  | { phase: 'waiting'; message: string; seconds: number }
  | { phase: 'lost'; message: string }
  | { phase: 'refused'; message: string; report: CheckReport | null; mustSignIn: boolean }
  | { phase: 'accepted'; id: string }

/** Pauses before the attempts after the first, in seconds. */
const pauses = [1, 3, 10, 30, 60]

/** Sends a file, again after a lost connection, until it is accepted or refused. */
export function useUpload() {
  const [state, setState] = useState<UploadState>({ phase: 'idle' })
  const running = useRef<AbortController | null>(null)
  const keys = useRef(new Map<string, string>())

  useEffect(() => () => running.current?.abort(), [])

  // a file of 200 MB is under way for minutes: closing the tab by a slip must not end it unasked
  const isUnderWay = state.phase === 'sending' || state.phase === 'waiting'
  useEffect(() => {
    if (!isUnderWay) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnderWay])

  /** @param identity what makes it this very submission: asked for again, it gets the same key */
  const start = useCallback(async (file: File, query: URLSearchParams, identity: string) => {
    if (running.current) return // pressed twice
    const abort = new AbortController()
    running.current = abort
    const { signal } = abort
    const key = keys.current.get(identity) ?? newKey()
    keys.current.set(identity, key)
    for (let attempt = 0; !signal.aborted; attempt++) {
      setState({ phase: 'sending', sent: 0, total: file.size })
      const onProgress = (sent: number) => setState({ phase: 'sending', sent, total: file.size })
      const outcome = await uploadFile({ file, query, key, signal, onProgress })
      if (signal.aborted) break
      const pause = pauses[attempt]
      if (outcome.kind === 'lost' && pause !== undefined) {
        await countDown(pause, signal, (seconds) =>
          setState({ phase: 'waiting', message: outcome.message, seconds }),
        )
        continue
      }
      const { kind, ...facts } = outcome
      setState({ phase: kind, ...facts } as UploadState)
      break
    }
    running.current = null
  }, [])

  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setState({ phase: 'idle' })
  }, [])

  return { state, start, stop }
}

async function countDown(seconds: number, signal: AbortSignal, show: (left: number) => void): Promise<void> {
  const online = new Promise<void>((resolve) =>
    window.addEventListener('online', () => resolve(), { once: true }),
  )
  for (let left = seconds; left > 0 && !signal.aborted; left--) {
    show(left)
    const isOnline = await Promise.race([
      online.then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 1000)),
    ])
    if (isOnline) return
  }
}

/** Not `randomUUID`: that one is missing on pages served by plain http from another machine. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
