import { ReportedResult } from './reported-result'

interface Table {
  source: string
  sourceUrl: string
  setting: string
  /** Accuracy where left out. */
  metric?: string
  benchmarks: readonly string[]
  /** By system, one figure per benchmark as the source prints them; null where it has none. */
  rows: Readonly<Record<string, readonly (number | null)[]>>
  /** Set by somebody, not measured. */
  kind?: 'threshold'
  /** What a printed figure is divided by to become a proportion. */
  divisor: 1 | 100
}

/**
 * Figures read in public repositories, on the test sets of the catalogue as far as the sources tell; those known to be
 * on another (MedQA with five options) are left out. The sources rarely state shots and context, which is why one model
 * has several figures.
 */
const tables: readonly Table[] = [
  {
    source: 'EPFLiGHT/meditron-apertus, results.md (exact match)',
    sourceUrl: 'https://github.com/EPFLiGHT/meditron-apertus',
    setting: 'setting not stated in the table',
    benchmarks: ['medmcqa', 'medqa-usmle', 'pubmedqa'],
    rows: {
      'Apertus-8B': [0.4686, 0.5098, 0.76],
      'Meditron-Apertus-8B': [0.4504, 0.5027, 0.75],
    },
    divisor: 1,
  },
  {
    source: 'chaoyi-wu/PMC-LLaMA, README',
    sourceUrl: 'https://github.com/chaoyi-wu/PMC-LLaMA',
    setting: 'setting not stated in the table',
    benchmarks: ['medqa-usmle', 'medmcqa', 'pubmedqa'],
    rows: {
      'PMC-LLaMA-13B': [56.36, 56.04, 77.9],
      'LLaMA-2-13B': [42.73, 37.41, 68],
      'Human, expert': [87, 90, 78],
    },
    divisor: 100,
  },
  {
    source: 'chaoyi-wu/PMC-LLaMA, README',
    sourceUrl: 'https://github.com/chaoyi-wu/PMC-LLaMA',
    setting: 'setting not stated in the table',
    kind: 'threshold',
    benchmarks: ['medqa-usmle', 'pubmedqa'],
    rows: { 'Human, pass mark': [50, 60] },
    divisor: 100,
  },
  {
    source: 'MAGIC-AI4Med/MMedLM, README',
    sourceUrl: 'https://github.com/MAGIC-AI4Med/MMedLM',
    setting: 'setting not stated in the table',
    benchmarks: ['medqa-usmle', 'medmcqa', 'pubmedqa'],
    rows: {
      'BioMistral-7B': [50.6, 48.1, 77.5],
      'Mistral-7B': [50.8, 48.2, 75.4],
      'MEDITRON-7B': [57.2, 59.2, 74.4],
      'Llama-3-8B': [60.9, 50.7, 73],
      'MMed-Llama-3-8B': [65.4, 63.5, 80.1],
    },
    divisor: 100,
  },
  {
    source: 'BIDS-Xu-Lab/Biomedical-NLP-Benchmarks, quantitative evaluation results (mean)',
    sourceUrl: 'https://github.com/BIDS-Xu-Lab/Biomedical-NLP-Benchmarks',
    setting: 'fine-tuned',
    benchmarks: ['pubmedqa'],
    rows: { 'Llama-2-13B': [0.799], 'PMC-LLaMA-13B': [0.773] },
    divisor: 1,
  },
  ...[
    { metric: 'accuracy', figure: 90.4 },
    { metric: 'macro-f1', figure: 84.18 },
  ].map(({ metric, figure }) => ({
    source: 'Jin et al. 2019 (PubMedQA), human performance, reasoning-free',
    sourceUrl: 'https://aclanthology.org/D19-1259/',
    setting: 'question, abstract and its conclusion read',
    metric,
    benchmarks: ['pubmedqa'],
    rows: { 'Human, single annotator': [figure] },
    divisor: 100 as const,
  })),
]

/** The platform's own collection of reported figures. */
export const reportedFigures: readonly ReportedResult[] = tables.flatMap(
  ({ source, sourceUrl, setting, metric = 'accuracy', kind, benchmarks, rows, divisor }) =>
    Object.entries(rows).flatMap(([systemName, figures]) =>
      figures.flatMap((figure, i) => {
        if (figure === null) return []
        const value = figure / divisor
        const benchmark = benchmarks[i]!
        return [
          ReportedResult.parse({
            benchmark,
            systemName,
            metric,
            value,
            kind,
            setting,
            source,
            sourceUrl,
          }),
        ]
      }),
    ),
)
