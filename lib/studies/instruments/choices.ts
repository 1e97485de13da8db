import { instruments } from './table'

/** The platform's instruments as one chooses among them. */
export const instrumentChoices = instruments.map(({ id, title, mode, citation, axes }) => ({
  id,
  title,
  mode,
  source: `${citation.authors} ${citation.year}`,
  axes: axes.length,
}))
