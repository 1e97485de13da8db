import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { shared, sharedPath } from '../../../testing/shared'
import { readText } from '../../testing'
import type { Statements } from '../format'

const file = (place: string) => readFile(sharedPath('formats', place))
const medical = 'lm-eval/synthetic/example-org__example-med-7b'
const helm = 'helm/real/mmlu-subject=philosophy,method=multiple_choice_joint,model=openai_gpt2'
const time = '2026-03-02T10-15-30.123456'

interface Case {
  place: string
  format: string
  statements?: Statements & { fields?: { id?: string; prediction?: string } }
  count: number
  first: [string, string]
  found: string[]
}

const read: Case[] = [
  {
    place: `${medical}/samples_medqa_4options_${time}.jsonl`,
    format: 'lm-eval',
    count: 6,
    first: ['synthetic-00000', 'B'],
    found: [],
  },
  {
    place: `${medical}/samples_pubmedqa_${time}.jsonl`,
    format: 'lm-eval',
    statements: { matchBy: 'position' },
    count: 3,
    first: ['0', 'yes'],
    found: [],
  },
  {
    place: `${medical}/samples_dose_calc_synthetic_${time}.jsonl`,
    format: 'lm-eval',
    statements: { matchBy: 'position' },
    count: 3,
    first: ['0', '5 mg/kg × 70 kg = 350 mg.\n#### 350'],
    found: ['several-filters@4'],
  },
  {
    place: `${medical}/samples_dose_calc_synthetic_${time}.jsonl`,
    format: 'lm-eval',
    statements: { matchBy: 'position', fields: { prediction: 'filtered_resps/flexible-extract' } },
    count: 3,
    first: ['0', '350'],
    found: ['several-filters@1'],
  },
  {
    place: 'lm-eval/synthetic/legacy/medqa_4options_legacy.jsonl',
    format: 'lm-eval',
    count: 2,
    first: ['synthetic-00000', 'B'],
    found: [],
  },
  {
    place: 'lm-eval/synthetic/legacy/lmms_eval_flattened.jsonl',
    format: 'lm-eval',
    statements: { matchBy: 'position' },
    count: 2,
    first: ['0', '5 mg/kg × 70 kg = 350 mg.\n#### 350'],
    found: [],
  },
  {
    place: 'lm-eval/real/samples_math_perturbed_full_2026-01-21T03-44-18.458309.jsonl',
    format: 'lm-eval',
    statements: { fields: { id: 'doc.idx' } },
    count: 10,
    first: ['0', expect.stringMatching(/^ 1\. The graph of/) as unknown as string],
    found: [],
  },
  {
    place: 'inspect/real/pubmedqa_gpt-4o-mini.json',
    format: 'inspect',
    count: 2,
    first: ['12377809', 'ANSWER: A'],
    found: ['partial-run'],
  },
  {
    place: 'inspect/real/mmlu_gpt-4o.eval',
    format: 'inspect',
    count: 1,
    first: ['1', 'ANSWER: C'],
    found: ['partial-run'],
  },
  {
    place: 'inspect/synthetic/mmlu_gpt-4o.zstd.eval',
    format: 'inspect',
    count: 1,
    first: ['1', 'ANSWER: C'],
    found: ['partial-run'],
  },
  {
    place: 'inspect/real/epochs_2x2.eval',
    format: 'inspect',
    statements: { run: 2 },
    count: 2,
    first: ['2', 'No'],
    found: ['partial-run', 'repeats@2'],
  },
  {
    place: 'inspect/synthetic/open_ended_epochs_nan.json',
    format: 'inspect',
    count: 2,
    first: ['oe-0', expect.stringMatching(/^Metformin/) as unknown as string],
    found: ['repeats@221'],
  },
  {
    place: 'inspect/synthetic/status_error_no_results.json',
    format: 'inspect',
    count: 1,
    first: ['oe-0', expect.stringMatching(/^Metformin/) as unknown as string],
    found: ['unfinished-run'],
  },
  {
    place: `${helm}/scenario_state.json`,
    format: 'helm',
    count: 9,
    first: ['id147', ' D'],
    found: ['other-split@114'],
  },
  {
    place: 'helm/synthetic/med_qa-model=example-org_example-med-7b/scenario_state.json',
    format: 'helm',
    count: 5,
    first: ['id0', ' B'],
    found: ['other-split@463'],
  },
  {
    place: 'helm/synthetic/med_qa-model=example-org_example-med-7b/display_predictions.json',
    format: 'helm-display',
    count: 6,
    first: ['id0', ' B'],
    found: ['other-split'],
  },
  {
    place: 'helm/synthetic/medication_qa-model=example-org_example-med-7b/scenario_state.json',
    format: 'helm',
    count: 2,
    first: ['id0', expect.stringMatching(/^Metformin/) as unknown as string],
    found: [],
  },
  {
    place:
      'every-eval-ever/synthetic/data/medqa_synthetic/example-org/example-med-7b/7f0c2a54-3f0e-4f4a-9c0e-2d1b6a5e8c11_samples.jsonl',
    format: 'every-eval-ever',
    count: 3,
    first: ['mq-1', 'The inferior leads point to the right coronary artery. Answer: B'],
    found: [],
  },
]

const withoutOutputs = [
  'lm-eval/real/results_2026-01-21T03-44-18.458309.json',
  `${medical}/results_${time}.json`,
  `${helm}/per_instance_stats.json`,
  `${helm}/stats.json`,
  `${helm}/run_spec.json`,
  'helm/synthetic/perturbed_per_instance_stats.json',
  'every-eval-ever/real/98ea850e-7019-4728-a558-8b1819ec47c2.json',
  'inspect/real/version1_nan_metric.json',
]

describe.skipIf(!shared)('logs as evaluation tools wrote them', () => {
  test.each(read)('$place', async ({ place, format, statements, count, first, found }) => {
    const bytes = await file(place)
    for (const chunk of [977, 1e6]) {
      const result = await readText(bytes, { chunk, ...statements })
      expect(result).toMatchObject({ format, found })
      expect(result.read).toHaveLength(count)
      expect(result.read[0]).toEqual(first)
    }
  })

  test.each(withoutOutputs)('%s holds no outputs, and says which file does', async (place) => {
    const { read, issues } = await readText(await file(place), { chunk: 1e6 })
    expect(read).toEqual([])
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'scores-only', remedy: expect.stringContaining('pload') }),
    )
  })

  test('HELM’s numbers of a sampled run are no places', async () => {
    const { found } = await readText(await file(`${helm}/scenario_state.json`), {
      chunk: 1e6,
      matchBy: 'position',
    })
    expect(found.filter((code) => code.startsWith('invalid-id'))).not.toEqual([])
  })
})
