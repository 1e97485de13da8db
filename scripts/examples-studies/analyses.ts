import { analyseStudy } from '@/lib/studies/analysis/analyse-study'
import type { AxisResult, StudyAnalysis } from '@/lib/studies/analysis/analysis'
import type { StudyData } from '@/lib/studies/analysis/study-data'
import { importedData } from '@/lib/studies/import/imported-data'
import { readExample } from './example-study'
import { exampleStudies } from './table'

/** Looks at a part of a study, or reads an axis another way. */
export interface Reading {
  readonly name: string
  change(data: StudyData): StudyData
}

const whole: Reading = { name: 'whole', change: (data) => data }

/** The examples of a data folder with their analyses, each read and made once. */
export class ExampleAnalyses {
  private readonly folder: string
  private readonly read = new Map<string, StudyData>()
  private readonly made = new Map<string, StudyAnalysis>()

  /** @param folder with `ratings` and `predictions` */
  constructor(folder: string) {
    this.folder = folder
  }

  data(slug: string): StudyData {
    const example = exampleStudies.find((candidate) => candidate.slug === slug)
    if (!example) throw new RangeError(`no example ${slug}`)
    const data = this.read.get(slug) ?? importedData(readExample(example, this.folder).study)
    this.read.set(slug, data)
    return data
  }

  analysis(slug: string, { name, change } = whole): StudyAnalysis {
    const key = `${slug} ${name}`
    // figures are points; their intervals are not compared, except Wilson's, which need no resampling
    const made =
      this.made.get(key) ??
      analyseStudy(change(this.data(slug)), { seed: '0'.repeat(32), replicates: 100, permutations: 100 })
    this.made.set(key, made)
    return made
  }

  /** The result of an axis, as the kind it is. */
  axis<K extends AxisResult['kind']>(
    slug: string,
    id: string,
    kind: K,
    reading = whole,
  ): Extract<AxisResult, { kind: K }> {
    const found = this.analysis(slug, reading).all.axes.find((axis) => axis.id === id)
    if (found?.kind !== kind) throw new RangeError(`${slug} has no axis ${id} of kind ${kind}`)
    return found as Extract<AxisResult, { kind: K }>
  }
}

/** The study as one of its raters alone saw it. */
export const byRater = (rater: string): Reading => ({
  name: `rater ${rater}`,
  change: (data) => ({ ...data, ratings: data.ratings.filter((rating) => rating.rater === rater) }),
})
