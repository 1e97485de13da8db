'use client'

import { type RefObject, useEffect } from 'react'
import { deskRequest } from './desk-request'
import type { DeskState } from './desk-state'

const HEARTBEAT_MS = 60_000

/** Keeps the lease of the item at hand while the page is looked at. */
export function useHeartbeat(slug: string, latest: RefObject<DeskState>): void {
  useEffect(() => {
    const timer = setInterval(() => {
      const { work } = latest.current
      if (work && !work.isSubmitted && document.visibilityState === 'visible')
        void deskRequest(slug, 'heartbeat', { token: work.token })
    }, HEARTBEAT_MS)
    return () => clearInterval(timer)
  }, [slug, latest])
}
