import { ABSENT } from './number'

/** `1–8`, or `3` where the set holds one rank; a dash without a rank. */
export function formatRankSet(low: number | null, high: number | null): string {
  if (low === null || high === null) return ABSENT
  return low === high ? String(low) : `${low}–${high}`
}
