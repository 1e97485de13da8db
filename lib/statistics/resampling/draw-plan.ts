import type { DiceKey } from './dice'
import type { KernelGroups, KernelInput } from './sum-kernel'
import { resamplingUnits } from './units'

/** How the sums of the columns are read back from the lanes the kernel adds up. */
interface Field {
  /** null for a column that is the same in every unit: its sum is known without drawing. */
  readonly lane: number | null
  readonly constantSum: number
  readonly divisor: number
  readonly modulus: number
}

export interface DrawPlan {
  readonly input: KernelInput
  readonly columns: number
  /** Fills `sums` (one per column) from the lane sums that begin at `lanes[at]`. */
  unpack(lanes: Float64Array, at: number, sums: Float64Array): void
}

export interface DrawPlanOptions {
  readonly key: DiceKey
  /** One per statistic, as long as there are instances. */
  readonly columns: readonly ArrayLike<number>[]
  readonly clusters: ArrayLike<number> | null
  readonly strata: ArrayLike<number> | null
}

/** A double holds integers below 2^53 exactly: so many bits of counts fit into one lane. */
const laneBits = 53
/** Lanes the kernel adds in one pass. */
const lanesPerPass = 3
/** Measured: adding one entry of a drawn group costs about as much as one draw of a pass. */
const drawsPerEntry = 1

/**
 * Prepares columns for drawing: sums them within clusters, sets constant columns aside and packs non-negative
 * integer columns side by side into doubles, so that one addition per draw adds several of them, exactly.
 */
export function drawPlan({ key, columns, clusters, strata }: DrawPlanOptions): DrawPlan {
  const instances = columns[0]?.length ?? 0
  if (columns.some((column) => column.length !== instances)) throw new RangeError('columns differ in length')
  const units = resamplingUnits(instances, clusters, strata)

  const lanes: Float64Array[] = []
  const usedBits: number[] = []
  const fields = columns.map((column): Field => {
    const values = new Float64Array(units.count)
    for (let i = 0; i < instances; i++) {
      const unit = units.unitOfInstance[i] as number
      values[unit] = (values[unit] as number) + (column[i] as number)
    }
    const constant = values[0] ?? 0
    if (values.every((value) => value === constant))
      return { lane: null, constantSum: constant * units.count, divisor: 1, modulus: 1 }

    const bits = packedBits(values)
    let lane = bits === null ? -1 : usedBits.findIndex((used) => used + bits <= laneBits)
    if (lane < 0) {
      lane = lanes.push(new Float64Array(units.count)) - 1
      usedBits.push(0)
    }
    const shift = usedBits[lane] as number
    usedBits[lane] = bits === null ? laneBits + 1 : shift + bits
    const packed = lanes[lane] as Float64Array
    for (let unit = 0; unit < units.count; unit++)
      packed[unit] = (packed[unit] as number) + (values[unit] as number) * 2 ** shift
    return {
      lane,
      constantSum: 0,
      divisor: 2 ** shift,
      modulus: bits === null ? Number.POSITIVE_INFINITY : 2 ** bits,
    }
  })

  return {
    columns: columns.length,
    input: {
      key,
      stratumSizes: units.stratumSizes,
      lanes,
      groups: cheaperGroups(lanes, units.count),
    },
    unpack(laneSums, at, sums) {
      for (let c = 0; c < fields.length; c++) {
        const { lane, constantSum, divisor, modulus } = fields[c] as Field
        if (lane === null) sums[c] = constantSum
        else {
          const value = laneSums[at + lane] as number
          sums[c] = modulus === Number.POSITIVE_INFINITY ? value : Math.floor(value / divisor) % modulus
        }
      }
    },
  }
}

/** Bits that hold any resampled sum of the values; null when they are not counts or too large to share a lane. */
function packedBits(values: Float64Array): number | null {
  let largest = 0
  for (const value of values) {
    if (!Number.isInteger(value) || value < 0) return null
    if (value > largest) largest = value
  }
  const largestSum = largest * values.length
  let bits = 1
  while (2 ** bits <= largestSum) bits++
  return bits <= laneBits ? bits : null
}

/** Groups of equal units, when counting them beats drawing once per three lanes. */
function cheaperGroups(lanes: readonly Float64Array[], units: number): KernelGroups | null {
  const passes = Math.ceil(lanes.length / lanesPerPass)
  if (passes < 2) return null
  const groups = groupUnits(lanes, units)
  const cost = units + groups.entryLanes.length * drawsPerEntry
  return cost < passes * units ? groups : null
}

function groupUnits(lanes: readonly Float64Array[], units: number): KernelGroups {
  const groupOf = new Map<string, number>()
  const groupOfUnit = new Int32Array(units)
  const starts = [0]
  const entryLanes: number[] = []
  const entryValues: number[] = []
  for (let unit = 0; unit < units; unit++) {
    const values = lanes.map((lane) => lane[unit] as number)
    const name = values.join(' ')
    let group = groupOf.get(name)
    if (group === undefined) {
      group = groupOf.size
      groupOf.set(name, group)
      values.forEach((value, lane) => {
        if (value === 0) return
        entryLanes.push(lane)
        entryValues.push(value)
      })
      starts.push(entryLanes.length)
    }
    groupOfUnit[unit] = group
  }
  return {
    groupOfUnit,
    starts: Int32Array.from(starts),
    entryLanes: Int32Array.from(entryLanes),
    entryValues: Float64Array.from(entryValues),
  }
}
