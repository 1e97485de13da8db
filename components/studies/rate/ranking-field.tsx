import { Button } from '@/components/ui/button'

interface RankingFieldProps {
  /** How many answers are put in order. */
  count: number
  /** Shown places, best first; tied ones share a list. */
  ranking: readonly (readonly number[])[]
  tiesAllowed: boolean
  nameOf: (place: number) => string
  onChange: (ranking: number[][]) => void
}

/** Puts answers in order with buttons alone: works by keyboard, pointer and touch alike. */
export function RankingField({ count, ranking, tiesAllowed, nameOf, onChange }: RankingFieldProps) {
  const ranked = ranking.filter((tied) => tied.length > 0).map((tied) => [...tied])
  const rest = Array.from({ length: count }, (_, place) => place).filter(
    (place) => !ranked.flat().includes(place),
  )
  const without = (place: number) =>
    ranked.map((tied) => tied.filter((other) => other !== place)).filter((tied) => tied.length > 0)
  const move = (from: number, by: -1 | 1) => {
    const next = ranked.map((tied) => [...tied])
    const [moved] = next.splice(from, 1)
    if (moved) next.splice(from + by, 0, moved)
    onChange(next)
  }
  const joinAbove = (from: number) =>
    onChange(
      ranked.flatMap((tied, rank) =>
        rank === from ? [] : [rank === from - 1 ? [...tied, ...(ranked[from] ?? [])] : tied],
      ),
    )
  return (
    <div className="grid gap-3">
      {ranked.length > 0 && (
        <ol className="grid gap-1.5">
          {ranked.map((tied, rank) => (
            <li
              key={tied.join()}
              className="flex flex-wrap items-center gap-2 rounded-md border border-accent bg-accent-wash px-3 py-1.5"
            >
              <span className="num w-6 font-[560]">{ranked.slice(0, rank).flat().length + 1}</span>
              <span className="min-w-0 flex-1">{tied.map(nameOf).join(' and ')}</span>
              <Button
                size="small"
                variant="quiet"
                disabled={rank === 0}
                aria-label={`${tied.map(nameOf).join(' and ')}: one up`}
                onClick={() => move(rank, -1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                variant="quiet"
                disabled={rank === ranked.length - 1}
                aria-label={`${tied.map(nameOf).join(' and ')}: one down`}
                onClick={() => move(rank, 1)}
              >
                ↓
              </Button>
              {tiesAllowed && rank > 0 && (
                <Button size="small" variant="quiet" onClick={() => joinAbove(rank)}>
                  as good as above
                </Button>
              )}
              <Button
                size="small"
                variant="quiet"
                aria-label={`${tied.map(nameOf).join(' and ')}: take out`}
                onClick={() =>
                  onChange(
                    tied.reduce(
                      (list, place) =>
                        list.map((t) => t.filter((p) => p !== place)).filter((t) => t.length > 0),
                      ranked,
                    ),
                  )
                }
              >
                ✕
              </Button>
            </li>
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {rest.map((place) => (
            <Button key={place} onClick={() => onChange([...without(place), [place]])}>
              {ranked.length === 0 ? 'Best' : rest.length === 1 ? 'Last' : 'Next'}: {nameOf(place)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
