interface KnownFile {
  readonly name: string
  recognises(head: string): boolean
  readonly remedy: string
}

const startsWith =
  (pattern: RegExp, ...names: readonly string[]) =>
  (head: string) =>
    pattern.test(head) && names.every((name) => head.includes(`"${name}"`))

/** Files that stand beside the ones we read and hold no outputs, so that they are known by name and told apart. */
const knownFiles: readonly KnownFile[] = [
  {
    name: 'a results file of lm-evaluation-harness',
    recognises: startsWith(/^\s*\{\s*"results"\s*:\s*\{/),
    remedy: 'Run lm_eval with --log_samples and upload samples_<task>_<time>.jsonl, which has the outputs.',
  },
  {
    name: 'HELM’s per_instance_stats.json',
    recognises: (head) => /^\s*\[\s*\{\s*"instance_id"/.test(head) && /"stats"\s*:\s*\[/.test(head),
    remedy: 'Upload scenario_state.json of the same run, which has the outputs.',
  },
  {
    name: 'HELM’s stats.json',
    recognises: startsWith(/^\s*\[\s*\{\s*"name"\s*:\s*\{\s*"name"\s*:/),
    remedy: 'Upload scenario_state.json of the same run, which has the outputs.',
  },
  {
    name: 'HELM’s display_requests.json',
    recognises: (head) => /^\s*\[\s*\{\s*"instance_id"/.test(head) && /"request"\s*:\s*\{/.test(head),
    remedy: 'Upload scenario_state.json of the same run, which has the outputs.',
  },
  {
    name: 'HELM’s run_spec.json',
    recognises: startsWith(/^\s*\{\s*"name"\s*:/, 'scenario_spec'),
    remedy: 'Upload scenario_state.json of the same run, which has the outputs.',
  },
  {
    name: 'an aggregate record of Every Eval Ever',
    recognises: startsWith(/^\s*\{\s*"schema_version"\s*:/, 'evaluation_id', 'source_metadata'),
    remedy: 'Upload the <uuid>_samples.jsonl that belongs to it, which has the outputs.',
  },
]

/** What a file is that evaluation tools write and that has no outputs in it; null for any other. */
export const fileWithoutOutputs = (head: string): { name: string; remedy: string } | null =>
  knownFiles.find((file) => file.recognises(head)) ?? null
