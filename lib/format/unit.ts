import type { MetricUnit } from '../scoring/metric'

interface UnitForm {
  /** Stored value times this is the number shown. */
  readonly factor: number
  readonly digits: number
  /** Beside the metric's title at the head of a column; empty where there is none. */
  readonly sign: string
  /** After a difference in running text. */
  readonly differenceWord: string
}

/** How the values of each unit are written. Scores stay as they are stored until they pass through here. */
export const unitForms: Record<MetricUnit, UnitForm> = {
  proportion: { factor: 100, digits: 1, sign: '%', differenceWord: 'points' },
  correlation: { factor: 1, digits: 3, sign: '', differenceWord: '' },
  similarity: { factor: 1, digits: 3, sign: '', differenceWord: '' },
  percent: { factor: 1, digits: 1, sign: '%', differenceWord: 'points' },
  points: { factor: 1, digits: 1, sign: '', differenceWord: 'points' },
  ml: { factor: 1, digits: 1, sign: 'ml', differenceWord: 'ml' },
  count: { factor: 1, digits: 1, sign: '', differenceWord: '' },
  /** Mean of the scores of a rating scale. */
  score: { factor: 1, digits: 2, sign: '', differenceWord: 'points' },
  nats: { factor: 1, digits: 3, sign: 'nats', differenceWord: 'nats' },
}

/** "Accuracy, %": a metric's title with its unit, for the head of a column. */
export function titleWithUnit(title: string, unit: MetricUnit): string {
  const { sign } = unitForms[unit]
  return sign ? `${title}, ${sign}` : title
}
