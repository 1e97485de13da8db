import { maximumUnits } from './dice'

/** What is drawn: clusters of instances (or single instances), sorted by stratum. */
export interface Units {
  readonly count: number
  /** The unit of each instance. */
  readonly unitOfInstance: Int32Array
  readonly stratumSizes: Int32Array
}

/**
 * The units of a resample in the order in which they are numbered: by stratum (ascending), then by cluster
 * (ascending), or by position where there are no clusters. Ids may be any integers and need not be dense.
 *
 * @param clusters cluster of each instance, null when each instance stands for itself
 * @param strata stratum of each instance, null for one stratum
 * @throws RangeError when lengths differ, a cluster lies in two strata, or a stratum is larger than the dice allow
 */
export function resamplingUnits(
  instances: number,
  clusters: ArrayLike<number> | null,
  strata: ArrayLike<number> | null,
): Units {
  if (clusters && clusters.length !== instances)
    throw new RangeError(`${clusters.length} clusters for ${instances} instances`)
  if (strata && strata.length !== instances)
    throw new RangeError(`${strata.length} strata for ${instances} instances`)

  if (!clusters && !strata) return everyInstance(instances)
  if (!clusters && !strata) {
    refuseTooMany([instances])
    return {
      count: instances,
      unitOfInstance: Int32Array.from({ length: instances }, (_, i) => i),
      stratumSizes: Int32Array.of(instances),
    }
  }

  const stratumOf = (instance: number) => (strata ? (strata[instance] as number) : 0)
  const members = new Map<number, { stratum: number; order: number }>()
  for (let i = 0; i < instances; i++) {
    const order = clusters ? (clusters[i] as number) : i
    const unit = members.get(order)
    if (!unit) members.set(order, { stratum: stratumOf(i), order })
    else if (unit.stratum !== stratumOf(i)) throw new RangeError(`cluster ${order} lies in two strata`)
  }

  const sorted = [...members.values()].sort((a, b) => a.stratum - b.stratum || a.order - b.order)
  const numberOf = new Map(sorted.map((unit, i) => [unit.order, i]))
  const sizes: number[] = []
  sorted.forEach((unit, i) => {
    if (i === 0 || unit.stratum !== sorted[i - 1]?.stratum) sizes.push(0)
    sizes[sizes.length - 1] = (sizes.at(-1) as number) + 1
  })
  refuseTooMany(sizes)
  return {
    count: sorted.length,
    unitOfInstance: Int32Array.from({ length: instances }, (_, i) =>
      clusters ? (numberOf.get(clusters[i] as number) as number) : (numberOf.get(i) as number),
    ),
    stratumSizes: Int32Array.from(sizes),
  }
}

/** Each instance a unit of its own, in one stratum: the common case, and a million of them. */
function everyInstance(instances: number): Units {
  if (instances > maximumUnits) throw new RangeError(`at most ${maximumUnits} units can be drawn from`)
  return {
    count: instances,
    unitOfInstance: Int32Array.from({ length: instances }, (_, i) => i),
    stratumSizes: Int32Array.from(instances === 0 ? [] : [instances]),
  }
}

function refuseTooMany(sizes: readonly number[]): void {
  if (sizes.some((size) => size > maximumUnits))
    throw new RangeError(`at most ${maximumUnits} units can be drawn from`)
}
