/** How entries of `data/expected.json` are reached: by the tests of a file, or not, and why. */
export interface Coverage {
  readonly pattern: RegExp
  /** The test that reaches them; null where none can. */
  readonly test: string | null
  readonly reason: string
}

const generation = 'lib/scoring/generation'

/** Entries that are reached otherwise than by `reachAll`, whose prefixes speak for themselves. The first that fits counts. */
export const manifestCoverage: readonly Coverage[] = [
  {
    pattern: /^mts-dialog\/human-facts\/.*-rouge1-pearson$/,
    test: `${generation}/mts-dialog.shared.test.ts`,
    reason: 'correlation of ROUGE-1 with facts counted by physicians',
  },
  {
    pattern: /^(?:aci-bench|k-qa|meqsum-chq|mts-dialog|plaba)\/human|^ratings\//,
    test: 'scripts/examples-studies/figures.ts',
    reason: 'figures from ratings: the analysis of the imported studies reaches them',
  },
  {
    pattern: /^aci-bench\/(?:gold|compare\/.*|.*\/rouge(?:1|2|L|Lsum))$/,
    test: `${generation}/aci-bench.shared.test.ts`,
    reason: 'ROUGE of clinical notes',
  },
  {
    pattern: /^mts-dialog\/gold$/,
    test: `${generation}/mts-dialog.shared.test.ts`,
    reason: 'sizes of the files',
  },
  {
    pattern: /^(?:liveqa-trec2017|medicationqa|k-qa)\/.*(?:rouge(?:1|2|L)|compare\/.*)$/,
    test: `${generation}/long-answers.shared.test.ts`,
    reason: 'ROUGE of long answers',
  },
  {
    pattern: /^meqsum-chq\/gold$/,
    test: `${generation}/long-answers.shared.test.ts`,
    reason: 'size of the file',
  },
  {
    pattern: /^plaba\/(?:gold-.*|.*\/(?:sari-easse|sari-hf|rouge-[12l]))$/,
    test: `${generation}/plaba.shared.test.ts`,
    reason: 'SARI by two rules, ROUGE',
  },
  {
    pattern: /^plaba\/.*\/(?:sari-printed|bleu)$/,
    test: `${generation}/plaba.shared.test.ts`,
    reason:
      'not verified upstream, and reached all the same: what is printed is EASSE’s default SARI, BLEU is sacreBLEU’s default',
  },
  {
    pattern: /\/(?:bertscore|bertscore_f1|bleurt)$/,
    test: null,
    reason: 'not verified: needs neural models that are not among the material',
  },
  {
    pattern: /^(?:published\/.+|pubmedqa\/published-diff)\//,
    test: null,
    reason: 'not verified: published tables whose predictions are not among the material',
  },
  {
    pattern: /^nli4ct-2023\/thifly-mean63\//,
    test: null,
    reason: 'not verified: a mean over 63 runs of which three are among the material',
  },
]
