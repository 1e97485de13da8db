import type { PairCounts } from './pair-counts'

/**
 * Groups of systems that reach each other by "won against or tied with". A likelihood of pairwise comparisons has a
 * finite maximum exactly when there is one group (Ford 1957); else some systems are infinitely stronger than others.
 *
 * @returns each system's group, numbered so that later groups never won against earlier ones
 */
export function reachableGroups({ systems, pairs }: PairCounts): Int32Array {
  const beats: number[][] = Array.from({ length: systems }, () => [])
  const beatenBy: number[][] = Array.from({ length: systems }, () => [])
  const edge = (winner: number, loser: number) => {
    beats[winner]?.push(loser)
    beatenBy[loser]?.push(winner)
  }
  for (const { i, j, winsI, winsJ, ties } of pairs) {
    if (winsI + ties > 0) edge(i, j)
    if (winsJ + ties > 0) edge(j, i)
  }

  // Kosaraju: systems in the order in which their winnings are exhausted, then backwards along defeats
  const order: number[] = []
  const seen = new Uint8Array(systems)
  for (let root = 0; root < systems; root++) walk(root, beats, seen, (system) => order.push(system))
  const group = new Int32Array(systems)
  const placed = new Uint8Array(systems)
  let groups = 0
  for (const root of order.reverse()) {
    if (placed[root] === 1) continue
    walk(root, beatenBy, placed, (system) => {
      group[system] = groups
    })
    groups++
  }
  return group
}

/** Depth-first, without recursion; `leave` is called when everything beyond a system has been seen. */
function walk(
  root: number,
  edges: readonly (readonly number[])[],
  seen: Uint8Array,
  leave: (system: number) => void,
): void {
  if (seen[root] === 1) return
  seen[root] = 1
  const stack = [{ system: root, next: 0 }]
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as { system: number; next: number }
    const neighbour = edges[top.system]?.[top.next++]
    if (neighbour === undefined) {
      leave(top.system)
      stack.pop()
    } else if (seen[neighbour] === 0) {
      seen[neighbour] = 1
      stack.push({ system: neighbour, next: 0 })
    }
  }
}
