import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { settingInWords } from '../format/setting'
import { metricById } from '../scoring/metrics/table'
import { signatureLine } from '../scoring/signature'
import type { Setting } from '../submissions/setting'
import type { ScoreSignature } from '../submissions/signature'
import type { SystemLink } from '../systems/system'
import { metricSignature } from './score-signature'
import type { ScoreValue } from './score-value'

/** A scored submission that may be shown, with its system. */
export interface RecordedSubmission {
  readonly id: string
  readonly run: number
  readonly setting: Setting | null
  readonly benchmark: { readonly descriptor: BenchmarkDescriptor; readonly versionNumber: number }
  readonly system: {
    readonly slug: string
    readonly name: string
    readonly openWeights: boolean | null
    readonly links: readonly SystemLink[]
    readonly baseSlug: string | null
  }
  readonly answeredCount: number
  readonly instanceCount: number
  readonly scoring: {
    readonly signature: ScoreSignature
    readonly receipt: string
    readonly scoredAt: Date
    /** Over all instances. */
    readonly overall: readonly Pick<
      ScoreValue,
      'metric' | 'value' | 'low' | 'high' | 'intervalMethod' | 'level' | 'n'
    >[]
  }
}

/**
 * A submission's scores as an aggregate record of Every Eval Ever, with interval and n of every metric. Metrics that
 * are undefined or infinite are left out, since the schema has numbers only.
 *
 * @param origin of this instance, such as `https://rounds.example.org`
 * @see github.com/evaleval/every_eval_ever, eval.schema.json 0.3.0
 */
export function everyEvalEverRecord(
  submission: RecordedSubmission,
  { origin, now }: { origin: string; now: Date },
) {
  const { scoring, system, benchmark } = submission
  const { descriptor } = benchmark
  const model = modelOf(system)
  return {
    schema_version: '0.3.0',
    evaluation_id: `${descriptor.slug}/${model.id.replaceAll('/', '_')}/${seconds(scoring.scoredAt)}`,
    evaluation_timestamp: seconds(scoring.scoredAt),
    retrieved_timestamp: seconds(now),
    source_metadata: {
      source_name: 'Rounds',
      source_type: 'evaluation_run',
      source_organization_name: 'Rounds',
      source_organization_url: origin,
      // whoever submitted ran the system, the platform scored what came out
      evaluator_relationship: 'other',
      additional_details: {
        submission: `${origin}/submissions/${submission.id}`,
        run: String(submission.run),
        setting: settingInWords(submission.setting, { full: true }),
      },
    },
    model_info: model,
    eval_library: {
      name: 'rounds',
      version: scoring.signature.scorer,
      additional_details: { receipt: scoring.receipt },
    },
    evaluation_results: scoring.overall
      .filter(({ value }) => value !== null && Number.isFinite(value))
      .map((score) => resultOf(score, submission, origin)),
  }
}

/** Seconds since 1970 with the milliseconds as decimals, as text. */
const seconds = (time: Date): string => String(time.getTime() / 1000)

/** Named as on Hugging Face where the system links there. */
function modelOf({ slug, name, openWeights, links, baseSlug }: RecordedSubmission['system']) {
  const hub = links
    .map(({ url }) => /^https?:\/\/huggingface\.co\/([\w.-]+)\/([\w.-]+)/.exec(url))
    .find(Boolean)
  return {
    name,
    id: hub ? `${hub[1]}/${hub[2]}` : slug,
    ...(hub && { developer: hub[1] }),
    inference_platform: 'unknown',
    additional_details: {
      deployment_type: 'unknown',
      model_availability: openWeights === null ? 'unknown' : openWeights ? 'open_weights' : 'closed_weights',
      rounds_system: slug,
      ...(baseSlug !== null && { base_model: baseSlug }),
    },
  }
}

function resultOf(
  {
    metric: id,
    value,
    low,
    high,
    level,
    intervalMethod,
    n,
  }: RecordedSubmission['scoring']['overall'][number],
  { benchmark, scoring, setting, answeredCount, instanceCount }: RecordedSubmission,
  origin: string,
) {
  const { descriptor, versionNumber } = benchmark
  const metric = metricById(id)
  const isDrawn = intervalMethod?.includes('bootstrap') ?? false
  return {
    evaluation_result_id: `${descriptor.slug}.${id}`,
    evaluation_name: descriptor.slug,
    source_data: {
      dataset_name: descriptor.title,
      source_type: 'url',
      url: [
        `${origin}/benchmarks/${descriptor.slug}`,
        ...(descriptor.citation.url ? [descriptor.citation.url] : []),
      ],
      additional_details: {
        split: descriptor.split,
        version: String(versionNumber),
        version_hash: scoring.signature.versionHash,
        prediction_file_sha256: scoring.signature.fileHash,
      },
    },
    metric_config: {
      metric_id: id,
      metric_name: metric?.title ?? id,
      ...(metric && {
        evaluation_description: metric.description,
        metric_unit: metric.unit,
        score_type: 'continuous',
        min_score: bound(metric.range[0]),
        max_score: bound(metric.range[1]),
      }),
      lower_is_better: metric ? !metric.higherIsBetter : false,
      additional_details: {
        signature: signatureLine(metricSignature(scoring.signature, id)),
        methods: `${origin}/methods/metrics/${id}`,
      },
    },
    score_details: {
      score: value,
      details: {
        answered: String(answeredCount),
        instances: String(instanceCount),
        missing: descriptor.missing,
      },
      uncertainty: {
        ...(isNumber(low) &&
          isNumber(high) && {
            confidence_interval: {
              lower: low,
              upper: high,
              confidence_level: level,
              ...(intervalMethod !== null && { method: intervalMethod }),
            },
          }),
        num_samples: n,
        ...(isDrawn && { num_bootstrap_samples: scoring.signature.replicates }),
      },
    },
    ...(setting !== null && { generation_config: generationOf(setting) }),
  }
}

function generationOf({ shots, context, chainOfThought, decoding, fineTuned, prompt }: Setting) {
  const details = { shots, context, decoding, fine_tuned: fineTuned }
  return {
    generation_args: {
      ...(chainOfThought !== null && { reasoning: chainOfThought }),
      ...(prompt !== null && { prompt_template: prompt }),
    },
    additional_details: Object.fromEntries(
      Object.entries(details).flatMap(([name, stated]) => (stated === null ? [] : [[name, String(stated)]])),
    ),
  }
}

const bound = (value: number): number | 'Infinity' | '-Infinity' =>
  Number.isFinite(value) ? value : value > 0 ? 'Infinity' : '-Infinity'

const isNumber = (value: number | null): value is number => value !== null && Number.isFinite(value)
