import type { Mask } from './mask'

export type Connectivity = 6 | 18 | 26

export interface Components {
  readonly count: number
  /** Number of the component of each voxel from 1, 0 for background. */
  readonly labels: Uint32Array
}

/** How many of the three coordinates may differ between neighbours. */
const maximumSteps: Readonly<Record<Connectivity, number>> = { 6: 1, 18: 2, 26: 3 }

/** Connected components of a mask: voxels that touch by face (6), edge too (18) or corner too (26). */
export function connectedComponents({ shape, voxels }: Mask, connectivity: Connectivity = 26): Components {
  const [width, height, depth] = shape
  const labels = new Uint32Array(voxels.length)
  const neighbours = offsets(connectivity)
  const queue = new Uint32Array(voxels.length)
  let count = 0
  for (let seed = 0; seed < voxels.length; seed++) {
    if (!voxels[seed] || labels[seed]) continue
    labels[seed] = ++count
    queue[0] = seed
    for (let head = 0, tail = 1; head < tail; head++) {
      const at = queue[head]!
      const x = at % width
      const y = Math.floor(at / width) % height
      const z = Math.floor(at / (width * height))
      for (const [dx, dy, dz] of neighbours) {
        const [a, b, c] = [x + dx, y + dy, z + dz]
        if (a < 0 || b < 0 || c < 0 || a >= width || b >= height || c >= depth) continue
        const next = a + width * (b + height * c)
        if (!voxels[next] || labels[next]) continue
        labels[next] = count
        queue[tail++] = next
      }
    }
  }
  return { count, labels }
}

function offsets(connectivity: Connectivity): [number, number, number][] {
  const steps = [-1, 0, 1]
  return steps.flatMap((dx) =>
    steps.flatMap((dy) =>
      steps.flatMap((dz) => {
        const changed = Math.abs(dx) + Math.abs(dy) + Math.abs(dz)
        const isNeighbour = changed > 0 && changed <= maximumSteps[connectivity]
        return isNeighbour ? [[dx, dy, dz] as [number, number, number]] : []
      }),
    ),
  )
}
