const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

/**
 * Whether a system saw the benchmark's options in another order: the same texts at other places, so that its letters
 * mean something else here. Texts that differ otherwise say nothing about the order.
 */
export function isReordered(shown: readonly string[], options: readonly { text: string }[]): boolean {
  if (shown.length !== options.length) return false
  const seen = shown.map(plain)
  const own = options.map(({ text }) => plain(text))
  const isSameOrder = seen.every((text, i) => text === own[i])
  return !isSameOrder && new Set(own).size === own.length && own.every((text) => seen.includes(text))
}

/** The finding for it. */
export const reordered = (line: number, id: string) =>
  ({
    code: 'options-reordered',
    line,
    message: `The options of "${id}" were shown in another order than the benchmark has.`,
  }) as const
