import { describe, expect, test } from 'vitest'
import { evaluate } from '@/lib/scoring/corpora/testing/evaluate'
import { shared } from '@/lib/testing/shared'
import { checkBenchmark } from '../checked-benchmark'
import type { Instance } from '../instance'
import { catalogue, catalogueEntry } from './table'
import { loadOfficial } from './testing/official-files'

/** Instances, and clusters where the benchmark has them; figures of the corpora's own papers and READMEs. */
const sizes: Readonly<Record<string, [instances: number, clusters?: number]>> = {
  mhqa: [2475, 2453],
  'clinbench-hpb-en': [1535],
  'clinbench-hpb-zh': [2000],
  'yakugakuqa-2024': [345],
  'medical-question-pairs': [3048, 1524],
  'nli4ct-2023': [500],
  'nli4ct-2023-evidence': [500],
  'nli4ct-p-2024': [5500, 500],
  'bc5cdr-chemical': [500],
  'bc5cdr-disease': [500],
  'bc5cdr-chemical-ids': [500],
  'bc5cdr-disease-ids': [500],
  'bc5cdr-cid': [500],
  'ncbi-disease': [100],
  bc2gm: [5000],
  'bc2gm-tags': [5000],
  // 404 abstracts, of which two stand twice
  jnlpba: [3856, 402],
  linnaeus: [7142],
  s800: [1630],
  anatem: [3830],
  'ebm-pico': [2064, 191],
  'biored-entities': [100],
  'biored-relations': [100],
  'tmvar3-entities': [500],
  'tmvar3-linking': [500],
  'mtsamples-ner': [201],
  'vaers-ner': [286],
  neurotrialner: [153],
  'ncer-ncbi': [100],
  'ncer-biored': [100],
  'ncer-bc5cdr': [500],
  'ddi-2013-drugs': [665, 112],
  'ddi-2013': [5716, 191],
  'chemprot-sample': [30],
  'chemprot-scibert': [3469],
  gad: [534],
  hoc: [315],
  biosses: [100],
  'vqa-rad': [451, 203],
  'medec-detection': [597],
  'medec-correction': [597],
  'aci-bench': [40],
  'aci-bench-valid': [20],
  'mts-dialog-sections': [200],
  'mts-dialog-summaries': [200],
  'meqsum-chq': [150],
  plaba: [745],
  'plaba-multi': [814],
  'bioprobench-pqa': [1200],
  'bioprobench-err': [1200],
  'bioprobench-ord': [1161],
  'bioprobench-gen': [772],
  'sogocheck-easy': [200],
  'sogocheck-medium': [162],
  'healthbench-sample': [100],
  'k-qa': [201],
  liveqa: [100],
  medicationqa: [624],
  healthsearchqa: [3171],
  'pubmed-spans-phi-4': [50],
  'pubmed-spans-deepseek-r1': [50],
  'pubmed-spans-qwen-32b': [50],
  'pubmed-spans-llama-70b': [50],
}

/** What the gold itself would be as a prediction, by task; null where a prediction is something else than gold. */
const perfect: Readonly<Record<string, (gold: never, instance: Instance) => unknown>> = {
  classification: (gold) => gold,
  'multiple-choice': (gold: string | { answer: unknown }) => (typeof gold === 'string' ? gold : gold.answer),
  'perturbed-inference': (gold: { label: string }) => gold.label,
  'evidence-selection': ({ primary, secondary }: { primary: number[]; secondary: number[] | null }) =>
    secondary === null ? { primary } : { primary, secondary },
  entities: (gold: { mentions: unknown }) => gold.mentions,
  concepts: (gold) => gold,
  relations: (gold) => gold,
  'concept-relations': (gold) => gold,
  'linked-mentions': (gold) => gold,
  'mentions-with-alternatives': (gold: { mentions: unknown }) => gold.mentions,
  'tag-sequences': (gold) => gold,
  'token-labels': (gold) => gold,
  multilabel: (gold) => gold,
  similarity: (gold) => gold,
  'visual-qa': (gold: { answer: string }) => gold.answer,
  'error-detection': (gold) => gold,
  'free-text': (gold: string | { references: string[] }) =>
    typeof gold === 'string' ? gold : gold.references[0],
  ordering: (gold: { correct: string[] }) => gold.correct,
  differences: (gold) => gold,
  rubric: (gold: { points: number }[]) => gold.map(({ points }) => points > 0),
  'rated-answers': () => 'an answer',
  'retrieval-ranges': (gold: { references: unknown }) => ({ retrieved: gold.references, chunks: null }),
}

/** Where gold scored against itself is not 1, and why. */
const best: Readonly<Record<string, number>> = {
  // three questions that were struck, or have remarks in place of an answer
  'yakugakuqa-2024': 342 / 345,
  // one of the reference answers is empty
  liveqa: 0.99,
  // references of three questions overlap, and overlapping ranges are not merged
  'pubmed-spans-deepseek-r1': 0.9890476268268756,
}

const slugs = Object.keys(sizes)

describe.skipIf(!shared)('official files', () => {
  test('of every benchmark have their size here', () => {
    const others = ['medqa-usmle', 'medmcqa', 'pubmedqa']
    const listed = catalogue
      .map(({ facts }) => facts.slug)
      .filter((slug) => !others.includes(slug) && !slug.startsWith('mmlu-'))
    expect(listed.sort()).toEqual([...slugs].sort())
  })

  test.each(slugs)('%s loads whole and scores 1 against itself', async (slug) => {
    const entry = catalogueEntry(slug)!
    const { instances } = await loadOfficial(entry)
    const clusters = new Set(instances.flatMap(({ cluster }) => (cluster === undefined ? [] : [cluster])))
    expect([instances.length, clusters.size]).toEqual([sizes[slug]![0], sizes[slug]![1] ?? 0])

    const { task, descriptor } = checkBenchmark(entry.facts)
    const asPrediction = perfect[task.id]!
    const pairs = instances.map((instance) => ({
      id: instance.id,
      gold: instance.gold,
      prediction: asPrediction(instance.gold as never, instance),
    }))
    const scores = evaluate(task, descriptor.params, pairs)
    const primary = descriptor.metrics[0]!
    // a reference is not the best possible simplification: SARI has no known maximum
    if (primary === 'sari') expect(scores.value(primary)).toBeGreaterThan(0.5)
    else expect(scores.value(primary)).toBeCloseTo(best[slug] ?? 1, 6)
  })

  // POSSIBLE in the evaluation notebook of the benchmark's repository
  test.each([
    ['ncer-ncbi', 960],
    ['ncer-biored', 3092],
    ['ncer-bc5cdr', 9924],
  ])('%s has %i mapped mentions, as published', async (slug, count) => {
    const { instances } = await loadOfficial(catalogueEntry(slug)!)
    const golds = instances.map(({ gold }) => gold as { mentions: unknown[] })
    expect(golds.reduce((sum, { mentions }) => sum + mentions.length, 0)).toBe(count)
  })
})
