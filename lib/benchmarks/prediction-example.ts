/**
 * Lines of a prediction file that would be accepted, for the page that says how to submit. Answers are the first
 * labels of the task, or made-up places and words, whatever the question: nothing of gold shows in them.
 *
 * @param ids of instances; made-up ones where none may be shown
 */
export function predictionExample(
  ids: readonly string[],
  task: string,
  params: Readonly<Record<string, unknown>>,
): string {
  const shown = ids.length > 0 ? ids : ['id-1', 'id-2']
  const answers = exampleAnswers(task, params)
  return shown
    .slice(0, 2)
    .map((id, i) => JSON.stringify({ id, prediction: answers[i % answers.length] }))
    .join('\n')
}

type Params = Readonly<Record<string, unknown>>

/** Two answers of a task's canonical form. */
function exampleAnswers(task: string, params: Params): readonly unknown[] {
  const make = examples[task]
  if (make) return make(params)
  const labels = namesIn(params.labels)
  return labels.length > 0 ? labels : ['what the system said']
}

const examples: Readonly<Record<string, (params: Params) => readonly unknown[]>> = {
  'multiple-choice': ({ selection, choices }) => {
    if (selection !== 'multiple') return ['The answer is (B).', 'A']
    const [first = 'A', second = 'B'] = namesIn(choices)
    return [`${first},${second}`, second]
  },
  'class-probabilities': ({ labels }) => {
    const names = namesIn(labels)
    const even = Object.fromEntries(names.map((name) => [name, Number((1 / names.length).toFixed(2))]))
    return [even]
  },
  entities: ({ types }) => [
    [{ type: nameIn(types), start: 0, end: 10 }],
    [
      {
        type: nameIn(types),
        spans: [
          [3, 9],
          [14, 20],
        ],
      },
    ],
  ],
  'linked-mentions': ({ types }) => [[{ type: nameIn(types), start: 0, end: 10, ids: ['NCBI Gene:3577'] }]],
  concepts: ({ types }) => [[{ type: nameIn(types), id: 'D015738' }], []],
  relations: ({ types }) => [[{ type: nameIn(types), head: 'D015738', tail: 'D003693' }], []],
  'concept-relations': ({ types }) => [
    { relations: [{ type: nameIn(types), ends: ['D015738', 'D003693'], isNovel: true }] },
  ],
  'mentions-with-alternatives': () => [
    [
      [3, 9],
      [14, 20],
    ],
    [],
  ],
  'tag-sequences': ({ types }) => {
    const suffix = nameIn(types) === '_' ? '' : `-${nameIn(types)}`
    return [
      [`B${suffix}`, `I${suffix}`, 'O'],
      ['O', 'O'],
    ]
  },
  'token-labels': ({ labels }) => [
    ['O', nameIn(labels), nameIn(labels)],
    ['O', 'O'],
  ],
  multilabel: ({ labels }) => [namesIn(labels).slice(0, 2), namesIn(labels).slice(0, 1)],
  similarity: () => [3.2, 0.5],
  ordering: () => [
    [1, 0, 2],
    [0, 2, 1],
  ],
  'evidence-selection': () => [{ primary: [0, 3], secondary: [2] }, { primary: [1] }],
  'error-detection': () => [
    { hasError: true, sentence: 4 },
    { hasError: false, sentence: null },
  ],
  'extractive-qa': () => ['the words of the passage', { answer: '', noAnswerProbability: 0.9 }],
  bioasq: () => ['yes', ['first candidate', 'second candidate']],
  differences: () => [[{ before: '10 mL', after: '12 mL' }], []],
  rubric: () => [[true, false, true], [false]],
  'retrieval-ranges': () => [
    {
      retrieved: [
        [0, 812],
        [2204, 3071],
      ],
      chunks: null,
    },
  ],
  'ranked-retrieval': () => [['document-7', 'document-3']],
  segmentation: () => [{ shape: [2, 2, 2], voxelVolume: 8, runs: [3, 2, 3] }],
}

const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
const nameIn = (value: unknown): string => namesIn(value)[0] ?? 'type'
