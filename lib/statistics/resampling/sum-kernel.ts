/** What one thread needs to draw replicates: plain typed arrays, so that it can be posted to a worker. */
export interface KernelInput {
  readonly key: readonly [number, number, number, number]
  /** Units in each stratum; the units of a stratum lie side by side. */
  readonly stratumSizes: Int32Array
  /** Values of a unit per lane (see `draw-plan`), one array as long as the units each. */
  readonly lanes: readonly Float64Array[]
  /** Set when counting how often each distinct unit was drawn is cheaper than adding its lanes at every draw. */
  readonly groups: KernelGroups | null
}

export interface KernelGroups {
  readonly groupOfUnit: Int32Array
  /** Entries of group g are `starts[g]` to `starts[g + 1]`: which lane, which value; zeros are left out. */
  readonly starts: Int32Array
  readonly entryLanes: Int32Array
  readonly entryValues: Float64Array
}

/**
 * Lane sums of the replicates `from` to `to` − 1, written to `out` row by row (`lanes.length` numbers each).
 * Three lanes are added at a time; for more the dice are thrown again, which costs less than adding in memory.
 * `out` must be zeros.
 *
 * Generator and loops are spelt out: a call per draw makes this three times as slow. The function refers to
 * nothing outside itself, because `parallel` hands its source text to worker threads.
 */
export function sumKernel(input: KernelInput, from: number, to: number, out: Float64Array): void {
  const { key, stratumSizes, lanes, groups } = input
  const width = lanes.length
  const state = new Int32Array(4)
  const counts = new Int32Array(groups ? groups.starts.length - 1 : 0)

  for (let lane = 0; lane < width; lane += 3) {
    const first = lanes[lane] as Float64Array
    const second = lanes[lane + 1] as Float64Array
    const third = lanes[lane + 2] as Float64Array
    const added = width - lane

    for (let b = from; b < to; b++) {
      let word = b
      for (let i = 0; i < 4; i++) {
        let h = (word + (key[i] as number) + 0x9e3779b9) | 0
        h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
        h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
        word = h ^ (h >>> 16)
        state[i] = word
      }
      let s0 = state[0] as number
      let s1 = state[1] as number
      let s2 = state[2] as number
      let s3 = state[3] as number
      if ((s0 | s1 | s2 | s3) === 0) s0 = 1

      let sum0 = 0
      let sum1 = 0
      let sum2 = 0
      if (groups) counts.fill(0)
      let offset = 0
      for (let stratum = 0; stratum < stratumSizes.length; stratum++) {
        const n = stratumSizes[stratum] as number
        const scale = n * 2 ** -32
        if (groups) {
          const groupOfUnit = groups.groupOfUnit
          for (let draw = 0; draw < n; draw++) {
            const product = Math.imul(s1, 5)
            const random = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
            const shifted = s1 << 9
            s2 ^= s0
            s3 ^= s1
            s1 ^= s2
            s0 ^= s3
            s2 ^= shifted
            s3 = (s3 << 11) | (s3 >>> 21)
            const group = groupOfUnit[offset + ((random * scale) | 0)] as number
            counts[group] = (counts[group] as number) + 1
          }
        } else if (added === 1) {
          for (let draw = 0; draw < n; draw++) {
            const product = Math.imul(s1, 5)
            const random = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
            const shifted = s1 << 9
            s2 ^= s0
            s3 ^= s1
            s1 ^= s2
            s0 ^= s3
            s2 ^= shifted
            s3 = (s3 << 11) | (s3 >>> 21)
            sum0 += first[offset + ((random * scale) | 0)] as number
          }
        } else if (added === 2) {
          for (let draw = 0; draw < n; draw++) {
            const product = Math.imul(s1, 5)
            const random = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
            const shifted = s1 << 9
            s2 ^= s0
            s3 ^= s1
            s1 ^= s2
            s0 ^= s3
            s2 ^= shifted
            s3 = (s3 << 11) | (s3 >>> 21)
            const unit = offset + ((random * scale) | 0)
            sum0 += first[unit] as number
            sum1 += second[unit] as number
          }
        } else {
          for (let draw = 0; draw < n; draw++) {
            const product = Math.imul(s1, 5)
            const random = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
            const shifted = s1 << 9
            s2 ^= s0
            s3 ^= s1
            s1 ^= s2
            s0 ^= s3
            s2 ^= shifted
            s3 = (s3 << 11) | (s3 >>> 21)
            const unit = offset + ((random * scale) | 0)
            sum0 += first[unit] as number
            sum1 += second[unit] as number
            sum2 += third[unit] as number
          }
        }
        offset += n
      }

      const row = (b - from) * width + lane
      if (groups) {
        const { starts, entryLanes, entryValues } = groups
        for (let group = 0; group < counts.length; group++) {
          const count = counts[group] as number
          if (count === 0) continue
          const end = starts[group + 1] as number
          for (let entry = starts[group] as number; entry < end; entry++) {
            const at = row + (entryLanes[entry] as number)
            out[at] = (out[at] as number) + count * (entryValues[entry] as number)
          }
        }
      } else {
        out[row] = sum0
        if (added > 1) out[row + 1] = sum1
        if (added > 2) out[row + 2] = sum2
      }
    }
    if (groups) return
  }
}
