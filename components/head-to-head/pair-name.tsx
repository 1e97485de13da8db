import type { HeadToHeadPair } from '@/lib/leaderboard/head-to-head'

/** An adapted system and what it is held against, saying which of the two that is. */
export function PairName({ pair, search }: { pair: HeadToHeadPair; search: string }) {
  const { system, base, relation } = pair
  return (
    <>
      <a
        href={`/head-to-head/pairs/${system.slug}/${base.slug}${search}`}
        className="plain-link font-[560] [overflow-wrap:anywhere]"
      >
        {system.name}
      </a>
      <span className="block text-faint text-xs">
        {relation === 'base' ? `from ${base.name}` : `beside ${base.name}, a declared counterpart`}
      </span>
    </>
  )
}
