import { z } from 'zod'
import { WebUrl } from '../forms/web-url'

/** How a suite's one number comes from its benchmarks. A row with a missing benchmark has none. */
export const aggregateRules = ['mean', 'mean-within-task-type'] as const
export type AggregateRule = (typeof aggregateRules)[number]

export const SuiteDescriptor = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string(),
  summary: z.string(),
  citation: z.string(),
  url: WebUrl.optional(),
  aggregate: z.enum(aggregateRules),
  /** Benchmarks that count, in board order, by slug. */
  benchmarks: z
    .array(
      z.strictObject({
        slug: z.string(),
        taskType: z.string().optional(),
        /** The metric that counts here, where it is not the benchmark's primary one. */
        metric: z.string().optional(),
        /**
         * The context that submissions must state to count here, where a benchmark is run in several that ask different
         * things of a system; the others are shown and make no aggregate.
         */
        context: z.string().optional(),
      }),
    )
    .min(1),
})
export type SuiteDescriptor = z.infer<typeof SuiteDescriptor>

/** The suites of the platform, in menu order; a new one is an entry here. */
export const suites: readonly SuiteDescriptor[] = [
  {
    slug: 'multimedqa',
    title: 'MultiMedQA',
    summary:
      'Medical examination and research questions with one right answer: MedQA, MedMCQA, PubMedQA and the six medical subjects of MMLU. The aggregate is the plain mean of the nine accuracies; PubMedQA counts where the abstract was shown; the long-answer sets of MultiMedQA are rated by physicians and are not part of it.',
    citation:
      'Singhal et al. (2023). Large language models encode clinical knowledge. Nature 620, 172–180. The mean over nine as in the Open Medical-LLM Leaderboard.',
    url: 'https://www.nature.com/articles/s41586-023-06291-2',
    aggregate: 'mean',
    benchmarks: [
      'medqa-usmle',
      'medmcqa',
      'pubmedqa',
      'mmlu-clinical-knowledge',
      'mmlu-medical-genetics',
      'mmlu-anatomy',
      'mmlu-professional-medicine',
      'mmlu-college-biology',
      'mmlu-college-medicine',
    ].map((slug) => ({
      slug,
      taskType: 'multiple choice',
      ...(slug === 'pubmedqa' ? { context: 'abstract shown' } : {}),
    })),
  },
  {
    slug: 'blurb',
    title: 'BLURB',
    summary:
      'Biomedical language understanding: five sets for entity recognition, one for trial elements, three for relations, and one or two each for similarity, classification and question answering. The aggregate is the mean within each of the six task types, then over the types, so that recognition with its five sets weighs a sixth. BLURB’s own versions of ChemProt, GAD, BIOSSES and BioASQ are not public here; until they are added a row has no aggregate.',
    citation:
      'Gu, Tinn, Cheng, Lucas, Usuyama, Liu, Naumann, Gao, Poon (2021). Domain-Specific Language Model Pretraining for Biomedical Natural Language Processing. ACM Transactions on Computing for Healthcare 3(1).',
    url: 'https://doi.org/10.1145/3458754',
    aggregate: 'mean-within-task-type',
    benchmarks: [
      { slug: 'bc5cdr-chemical', taskType: 'entity recognition' },
      { slug: 'bc5cdr-disease', taskType: 'entity recognition' },
      { slug: 'ncbi-disease', taskType: 'entity recognition' },
      { slug: 'bc2gm-tags', taskType: 'entity recognition' },
      // the five types are merged: boundaries alone count
      { slug: 'jnlpba', taskType: 'entity recognition', metric: 'semeval-exact-f1' },
      { slug: 'ebm-pico', taskType: 'trial elements' },
      { slug: 'blurb-chemprot', taskType: 'relation extraction' },
      { slug: 'ddi-2013', taskType: 'relation extraction' },
      { slug: 'blurb-gad', taskType: 'relation extraction' },
      { slug: 'blurb-biosses', taskType: 'sentence similarity' },
      { slug: 'hoc', taskType: 'classification', metric: 'micro-f1' },
      { slug: 'pubmedqa', taskType: 'question answering', context: 'abstract shown' },
      { slug: 'blurb-bioasq', taskType: 'question answering' },
    ],
  },
  {
    slug: 'blue',
    title: 'BLUE',
    summary:
      'Ten sets for similarity, entity recognition, relations, classification and inference; the aggregate is the plain mean of their primary measures. Four of them (MedSTS, ShARe/CLEF eHealth, i2b2 2010, MedNLI) hold clinical text under a data use agreement, and BLUE’s own versions of BIOSSES and ChemProt are not public here; until they are added a row has no aggregate.',
    citation:
      'Peng, Yan, Lu (2019). Transfer Learning in Biomedical Natural Language Processing: An Evaluation of BERT and ELMo on Ten Benchmarking Datasets. BioNLP.',
    url: 'https://aclanthology.org/W19-5006/',
    aggregate: 'mean',
    benchmarks: [
      { slug: 'blue-medsts', taskType: 'sentence similarity' },
      { slug: 'blue-biosses', taskType: 'sentence similarity' },
      { slug: 'bc5cdr-disease', taskType: 'entity recognition' },
      { slug: 'bc5cdr-chemical', taskType: 'entity recognition' },
      { slug: 'blue-share-clefe', taskType: 'entity recognition' },
      { slug: 'ddi-2013', taskType: 'relation extraction', metric: 'macro-f1' },
      { slug: 'blue-chemprot', taskType: 'relation extraction' },
      { slug: 'blue-i2b2-2010', taskType: 'relation extraction' },
      { slug: 'hoc', taskType: 'classification' },
      { slug: 'blue-mednli', taskType: 'inference' },
    ],
  },
  {
    slug: 'ncer',
    title: 'Named Clinical Entity Recognition',
    summary:
      'Conditions, drugs, procedures, measurements, genes and gene variants in four corpora whose types are mapped to these. The aggregate is the mean over corpora of the F1 that asks for the right type and any overlap. CHIA has no official split and is not here; until it is added a row has no aggregate.',
    citation: 'Abdul et al. (2024). Named Clinical Entity Recognition Benchmark. arXiv 2410.05046.',
    url: 'https://arxiv.org/abs/2410.05046',
    aggregate: 'mean',
    benchmarks: ['ncer-ncbi', 'ncer-chia', 'ncer-biored', 'ncer-bc5cdr'].map((slug) => ({
      slug,
      taskType: 'entity recognition',
    })),
  },
  {
    slug: 'demonstration',
    title: 'Demonstration',
    summary:
      'Two small made-up benchmarks with invented systems, to show what boards, comparisons and results look like. No figure here says anything about a real model.',
    citation: 'Written for Rounds; no publication.',
    aggregate: 'mean',
    benchmarks: [{ slug: 'demonstration-questions' }, { slug: 'demonstration-statements' }],
  },
]
