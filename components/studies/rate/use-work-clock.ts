import { useCallback, useEffect, useRef } from 'react'

/** Without a key, a pointer or a scroll for so long the rater is elsewhere. */
const IDLE_AFTER_MS = 60_000

export interface WorkTimes {
  activeMs: number
  idleMs: number
}

/** Active and idle time of the item at hand, told apart by whether the page is seen and touched. */
export function useWorkClock() {
  const times = useRef<WorkTimes>({ activeMs: 0, idleMs: 0 })
  const sessionActiveMs = useRef(0)
  const touchedAt = useRef(0)

  useEffect(() => {
    touchedAt.current = Date.now()
    const touch = () => {
      touchedAt.current = Date.now()
    }
    const events = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart'] as const
    for (const event of events) window.addEventListener(event, touch, { passive: true, capture: true })
    let last = Date.now()
    const tick = setInterval(() => {
      const now = Date.now()
      // a laptop that slept counts as idle, however long its sleep
      const passed = now - last
      last = now
      const isActive =
        document.visibilityState === 'visible' && now - touchedAt.current < IDLE_AFTER_MS && passed < 5000
      if (isActive) {
        times.current.activeMs += passed
        sessionActiveMs.current += passed
      } else times.current.idleMs += passed
    }, 1000)
    return () => {
      clearInterval(tick)
      for (const event of events) window.removeEventListener(event, touch, { capture: true })
    }
  }, [])

  const restart = useCallback(({ activeMs, idleMs }: WorkTimes) => {
    // these two alone: what is handed in carries answers too, and times are spread over what is sent
    times.current = { activeMs, idleMs }
  }, [])
  return { times, sessionActiveMs, restart }
}
