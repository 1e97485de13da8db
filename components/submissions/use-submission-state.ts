'use client'

import { useEffect, useState } from 'react'
import type { SubmissionState } from '@/lib/submissions/state'

export interface Watched {
  state: SubmissionState | null
  /** Whether the last question went unanswered: no network, or the server is away. */
  isLost: boolean
}

/** Asks the server where a submission stands, ever less often, until it is scored or has failed. */
export function useSubmissionState(id: string, isOpen: boolean): Watched {
  const [watched, setWatched] = useState<Watched>({ state: null, isLost: false })

  useEffect(() => {
    if (!isOpen) return
    const abort = new AbortController()
    let timer: number | undefined
    let pauseMs = 400
    const ask = async () => {
      const state = await fetchState(id, abort.signal)
      if (abort.signal.aborted) return
      setWatched((before) => ({ state: state ?? before.state, isLost: state === null }))
      if (state?.status === 'scored' || state?.status === 'failed') return
      pauseMs = Math.min(pauseMs * 1.3, 5000)
      timer = window.setTimeout(() => void ask(), pauseMs)
    }
    void ask()
    return () => {
      abort.abort()
      window.clearTimeout(timer)
    }
  }, [id, isOpen])

  return watched
}

async function fetchState(id: string, signal: AbortSignal): Promise<SubmissionState | null> {
  try {
    const response = await fetch(`/api/v1/submissions/${id}`, { signal, cache: 'no-store' })
    return response.ok ? ((await response.json()) as SubmissionState) : null
  } catch {
    return null
  }
}
