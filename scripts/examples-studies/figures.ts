import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { agreementFigures } from './agreement-figures'
import { ExampleAnalyses } from './analyses'
import { preferenceFigures } from './preference-figures'

/** How an expected figure is found in the analyses of the examples. */
export interface FigureRule {
  /** Of the figure's id; what it captures is handed on. */
  readonly pattern: RegExp
  find(all: ExampleAnalyses, ...captured: string[]): number | null
}

const rules: readonly FigureRule[] = [...agreementFigures, ...preferenceFigures]

const Expected = z.looseObject({
  entries: z.array(
    z.looseObject({
      id: z.string(),
      value: z.unknown().optional(),
      tolerance: z.number().optional(),
      human: z.boolean().optional(),
    }),
  ),
})

export interface StudyFigure {
  readonly id: string
  readonly expected: number
  readonly found: number | null
  readonly holds: boolean
}

/**
 * Every expected figure that comes from people's ratings, beside what the analysis of the imported study finds.
 *
 * @param folder with `expected.json`, `ratings` and `predictions`
 */
export function studyFigures(folder: string): StudyFigure[] {
  const { entries } = Expected.parse(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')))
  const all = new ExampleAnalyses(folder)
  return entries
    .filter(({ human }) => human)
    .map(({ id, value, tolerance = 0 }) => {
      const found = findFigure(all, id)
      const expected = Number(value)
      return { id, expected, found, holds: found !== null && Math.abs(found - expected) <= tolerance }
    })
}

function findFigure(all: ExampleAnalyses, id: string): number | null {
  for (const { pattern, find } of rules) {
    const [matched, ...captured] = pattern.exec(id) ?? []
    if (matched !== undefined) return find(all, ...captured)
  }
  return null
}
