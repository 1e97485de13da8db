import { titleWithUnit } from '@/lib/format/unit'
import type { MetricUnit } from '@/lib/scoring/metric'
import { metricById } from '@/lib/scoring/metrics/table'

/** Title of a metric by its id; the id itself for one that this version no longer knows. */
export const metricTitle = (id: string): string => metricById(id)?.title ?? id

export const metricUnit = (id: string): MetricUnit => metricById(id)?.unit ?? 'proportion'

/** "Accuracy, %". */
export const metricHead = (id: string): string => titleWithUnit(metricTitle(id), metricUnit(id))
