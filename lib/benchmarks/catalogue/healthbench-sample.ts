import { z } from 'zod'
import { parseRecord } from '../reading/fault'
import { readJsonLines } from '../reading/json-lines'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven } from './shared-facts'

const text = z.string().min(1)
const Item = z.looseObject({
  prompt_id: text,
  example_tags: z.array(z.string()),
  rubrics: z.array(z.looseObject({ points: z.number(), tags: z.array(z.string()) })).min(1),
})

const axes = [
  'accuracy',
  'communication_quality',
  'completeness',
  'context_awareness',
  'instruction_following',
]
const tags = [...axes.map((axis) => `axis:${axis}`), 'level:cluster', 'level:example']
const remedy = 'Take sample.jsonl (data/generations) of the repository.'

export const healthBenchSample: CatalogueEntry = {
  folder: 'healthbench-sample',
  upstream: [
    githubFile(
      'sample.jsonl',
      {
        repository: 'm42-health/healthbench',
        commit: '2c1c3b37dcc03ada42526d16ecacbc754137d549',
        path: 'data/generations/sample.jsonl',
      },
      'd54c0085dd3258724005eb9598d1a2d0d0015f4949cc0045567b74b345cd74d3',
    ),
  ],
  facts: {
    ...asGiven,
    slug: 'healthbench-sample',
    title: 'HealthBench, sample of 100',
    summary: '100 conversations on health, answers judged against criteria that physicians wrote.',
    description: [
      'A conversation has criteria with points from −10 to 10. The score of an answer is the points of the criteria it meets over all positive points; the mean over conversations is clipped to 0 to 1. It is also given per axis and per level of criteria; conversations are sliced by theme.',
      'What is submitted are judgements, not answers: a list of true and false, one per criterion in the order of the official file. State in the notes who judged (which model with which prompt, or which people): figures by different judges are not comparable.',
      'A sample of 100 of the 5,000 conversations. The texts carry a canary against training and are not shown here. A conversation without judgements scores 0.',
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'sample, 100 of 5,000 conversations',
    citation: {
      text: 'Arora, Wei, Soskin Hicks, … Singhal (2025). HealthBench: Evaluating Large Language Models Towards Improved Human Health. arXiv 2505.08775.',
      url: 'https://arxiv.org/abs/2505.08775',
    },
    licence: {
      name: 'CC BY-NC 4.0 (repository of the sample); reference code MIT',
      showInstances: false,
      showGold: false,
    },
    access: 'public',
    task: 'rubric',
    params: { tags },
    metrics: ['rubric-score', ...tags.map((tag) => `rubric-score:${tag}`)],
    slices: [{ id: 'theme', title: 'Theme' }],
  },
  async *load(source) {
    const { name, bytes } = await openFile(source, 'sample.jsonl')
    for await (const { line, value } of readJsonLines(bytes, name)) {
      const item = parseRecord(Item, value, { file: name, line }, remedy)
      const theme = item.example_tags.find((tag) => tag.startsWith('theme:'))
      yield {
        id: item.prompt_id,
        question: { text: `Conversation ${item.prompt_id}, ${item.rubrics.length} criteria` },
        gold: item.rubrics.map(({ points, tags: own }) => ({ points, tags: own })),
        slices: { theme: theme?.slice('theme:'.length).replaceAll('_', ' ') ?? 'not stated' },
      }
    }
  },
}
