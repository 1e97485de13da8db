/** An entry of `expected.json`, as far as it is read here. */
export interface ExpectedEntry {
  id: string
  metric: string
  n: number
  value?: number | null | undefined
  tolerance: number
  counts?: { correct?: number | null | undefined } | null | undefined
  n10?: number | null | undefined
  n01?: number | null | undefined
  difference?: number | null | undefined
  p?: number | null | undefined
  interval?: [number, number] | null | undefined
}

export type ExpectedSources =
  | { kind: 'score'; keys: string[] }
  /** `metric` is the one compared, primary or not; those of right and wrong are accuracies. */
  | { kind: 'comparison'; metric: string; a: string[]; b: string[] }

const mmlu = [
  'anatomy',
  'clinical-knowledge',
  'college-biology',
  'college-medicine',
  'medical-genetics',
  'professional-medicine',
]

/** Benchmarks here that one benchmark there stands for. */
const benchmarksOf: Record<string, string[]> = {
  'medqa-usmle': ['medqa-usmle'],
  medmcqa: ['medmcqa'],
  pubmedqa: ['pubmedqa'],
  'mmlu-clinical': mmlu.map((subject) => `mmlu-${subject}`),
}

const lobotomy: Record<string, string> = {
  'biomistral-7b': 'biomistral-7b',
  'biomistral-7b-pruned50': 'biomistral-7b-pruned-50',
  'mistral-7b-v0.1': 'mistral-7b-v0-1',
  'mistral-7b-v0.1-pruned50': 'mistral-7b-v0-1-pruned-50',
}

const lobotomyMmlu = ['mmlu-clinical-knowledge', 'mmlu-college-medicine']
const subjectsRun = ['clinical_knowledge', 'college_medicine']

/**
 * The examples that an expected figure is about, by key; null where it is about a set that is no benchmark here
 * (other MMLU subjects, a validation split, people who read the conclusion), counts gold, or speaks of other benchmarks.
 */
export function examplesOf(id: string): ExpectedSources | null {
  const [there, system, quantity] = id.split('/') as [string, string | undefined, string | undefined]
  if (system === 'compare' && quantity !== undefined) {
    const release = releaseComparison(there, quantity)
    if (release) return release
  }
  const benchmarks = benchmarksOf[there]
  if (!benchmarks || system === undefined || quantity === undefined) return null
  if (system === 'compare') return comparisonOf(benchmarks, quantity)
  const keys = keysOf(benchmarks, system, quantity)
  return keys === null ? null : { kind: 'score', keys }
}

function keysOf(benchmarks: string[], system: string, quantity: string): string[] | null {
  const annotator = /^human-(.+)$/.exec(system)
  if (annotator) return annotator[1] === 'reasoning_required_pred' ? [`pubmedqa/${annotator[1]}`] : null
  const mirage = /^(.+)-cot$/.exec(system)
  if (mirage) {
    const rule = quantity === 'accuracy-unparsed-wrong' ? 'mirage-strict' : 'mirage'
    return benchmarks.map((benchmark) => `${rule}/${benchmark}/${mirage[1]}`)
  }
  const pruned = lobotomy[system]
  if (pruned !== undefined) {
    if (quantity.endsWith('-test')) return [`lobotomy/pubmedqa/${pruned}`]
    if (quantity.endsWith('-pqal')) return [`lobotomy/pubmedqa-all-labelled/${pruned}`]
    return subjectsRun.includes(quantity) ? [`lobotomy/mmlu-${quantity.replace('_', '-')}/${pruned}`] : null
  }
  const isAccuracy = quantity === 'accuracy' || quantity === 'accuracy-missing-wrong'
  return isAccuracy && system !== 'gold' ? medagents(benchmarks, system.replaceAll('.', '-')) : null
}

const medagents = (benchmarks: string[], system: string) =>
  benchmarks.map((benchmark) => `medagents/${benchmark}/${system}`)

function comparisonOf(benchmarks: string[], which: string): ExpectedSources | null {
  const run = (system: string) => {
    const where = benchmarks.length === 1 ? benchmarks : lobotomyMmlu
    return where.map((benchmark) => `lobotomy/${benchmark}/${system}`)
  }
  if (which === 'biomistral-vs-mistral' || which === 'biomistral-vs-mistral-test') {
    return { kind: 'comparison', metric: 'accuracy', a: run('biomistral-7b'), b: run('mistral-7b-v0-1') }
  }
  if (which === 'biomistral-vs-mistral-pqal') {
    const all = (system: string) => [`lobotomy/pubmedqa-all-labelled/${system}`]
    return { kind: 'comparison', metric: 'accuracy', a: all('biomistral-7b'), b: all('mistral-7b-v0-1') }
  }
  if (which === 'biomistral-vs-pruned-test') {
    return {
      kind: 'comparison',
      metric: 'accuracy',
      a: run('biomistral-7b'),
      b: run('biomistral-7b-pruned-50'),
    }
  }
  const pair = /^(o3-mini|gpt-4o|claude-3-5-sonnet)-vs-(deepseek-r1|gpt-4o-mini|claude-3-5-haiku)$/.exec(
    which,
  )
  if (!pair) return null
  return {
    kind: 'comparison',
    metric: 'accuracy',
    a: medagents(benchmarks, pair[1]!),
    b: medagents(benchmarks, pair[2]!),
  }
}

/** Medical systems against general ones on the other releases: what is compared there, and as what it is submitted here. */
const releaseComparisons: Record<
  string,
  { folder: string; metric: string; systems: Record<string, string> }
> = {
  mhqa: {
    folder: 'mhqa/mhqa-earlier-list',
    metric: 'accuracy',
    systems: { biobert: 'biobert', scibert: 'scibert', pubmedbert: 'pubmedbert', bert: 'bert-base-uncased' },
  },
  pubmedqa: {
    folder: 'pubmedqa-panel/pubmedqa-panel-split',
    metric: 'accuracy',
    systems: {
      'encoder-scibert': 'scibert',
      'encoder-biobert': 'biobert-v1-1',
      'encoder-biomedbert': 'biomedbert',
      'encoder-biolinkbert': 'biolinkbert-base',
      'encoder-bioclinicalbert': 'bio-clinicalbert',
      bert: 'bert-base-uncased',
    },
  },
  'aci-bench': {
    folder: 'aci-bench/aci-bench',
    metric: 'rouge-1',
    systems: { biobart: 'biobart', 'bart-large': 'bart-large', 'led-pubmed': 'led-pubmed', led: 'led' },
  },
  // primary there is F1 of Entailment; compared is accuracy
  'nli4ct-p-2024': {
    folder: 'nli4ct/nli4ct-p-2024-control',
    metric: 'accuracy',
    systems: {
      'biomistral-7b-short': 'biomistral-7b',
      'llama3.1-8b-short': 'llama-3-1-8b',
      'gemini-1.5-pro-short': 'gemini-1-5-pro',
      'gemini-1.5-flash-short': 'gemini-1-5-flash',
    },
  },
  neurotrialner: {
    folder: 'neurotrialner/neurotrialner',
    metric: 'f1',
    systems: {
      'biolinkbert-base': 'biolinkbert-base',
      'biobert-v1.1': 'biobert-v1-1',
      bert: 'bert-base-uncased',
    },
  },
  ...Object.fromEntries(
    [
      ['liveqa-trec2017', 'liveqa'],
      ['medicationqa', 'medicationqa'],
      ['k-qa', 'k-qa'],
    ].map(([there, here]) => [
      there,
      {
        folder: `olaph/${here}`,
        metric: 'rouge-l',
        systems: { biomistral: 'biomistral-7b', 'mistral-rougeL': 'mistral-7b-v0-1' },
      },
    ]),
  ),
}

function releaseComparison(there: string, which: string): ExpectedSources | null {
  const release = releaseComparisons[there]
  const [first = '', second = ''] = which.split('-vs-')
  const [a, b] = [release?.systems[first], release?.systems[second]]
  if (!release || !a || !b) return null
  const { folder, metric } = release
  return { kind: 'comparison', metric, a: [`${folder}/${a}`], b: [`${folder}/${b}`] }
}
