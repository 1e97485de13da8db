import type { Axis } from '@/lib/studies/instruments/instrument'
import { publishedInstrument } from '@/lib/studies/instruments/table'

/** The axes of an instrument of the platform. */
export function instrumentAxes(id: string): readonly Axis[] {
  const instrument = publishedInstrument(id)
  if (!instrument) throw new Error(`no instrument ${id}`)
  return instrument.axes
}
