/**
 * When all ratings will be there if they go on coming as they did since the launch.
 *
 * @returns null before the first tenth of them, when nothing is left, and where the launch is not known
 */
export function expectedEnd({
  done,
  wanted,
  launchedAt,
  now,
}: {
  done: number
  wanted: number
  launchedAt: Date | null
  now: Date
}): Date | null {
  if (launchedAt === null || done >= wanted || done * 10 < wanted || done === 0) return null
  const passed = now.valueOf() - launchedAt.valueOf()
  return passed <= 0 ? null : new Date(now.valueOf() + (passed * (wanted - done)) / done)
}
