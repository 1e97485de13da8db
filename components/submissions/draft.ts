import type { Matching } from '@/lib/submissions/formats/format'
import type { SystemKind } from '@/lib/systems/system'

/** A quota as the page knows it: plain JSON. */
export interface ShownQuota {
  limit: number
  remaining: number
  periodHours: number
  /** ISO 8601. */
  resetsAt: string
}

/** A benchmark to choose, with what one should know before submitting to it. */
export interface BenchmarkChoice {
  slug: string
  title: string
  summary: string
  suite: string | null
  version: number
  instanceCount: number
  primaryMetric: string
  missing: string
  licence: string
  isDemonstration: boolean
  extraction: { id: string; title: string; description: string }[]
  contexts: string[]
  /** By organisation's slug; the empty string is for oneself. */
  quotas: Record<string, ShownQuota>
}

export interface ShownSystem {
  slug: string
  name: string
  kind: SystemKind
  isOwn: boolean
}

type Claim = '' | 'yes' | 'no'

/** What has been entered so far, as the controls hold it. */
export interface Draft {
  benchmark: string
  organisation: string
  system: string
  /** Empty: not decided yet. */
  setting: '' | 'stated' | 'not-stated'
  shots: string
  context: string
  chainOfThought: Claim
  decoding: string
  fineTuned: Claim
  prompt: string
  run: string
  notes: string
  extraction: string
  idField: string
  predictionField: string
  matchBy: Matching
}

export const emptyDraft: Draft = {
  benchmark: '',
  organisation: '',
  system: '',
  setting: '',
  shots: '',
  context: '',
  chainOfThought: '',
  decoding: '',
  fineTuned: '',
  prompt: '',
  run: '1',
  notes: '',
  extraction: '',
  idField: '',
  predictionField: '',
  matchBy: 'id',
}

/** Sets one entry of the draft. */
export type Change = <Name extends keyof Draft>(name: Name, value: Draft[Name]) => void

const textOf = (value: string) => (value.trim() === '' ? null : value.trim())
const claimOf = (value: Claim) => (value === '' ? null : value === 'yes')

/** The setting of a draft; null where it is not stated, or every entry was left empty. */
export function settingOf(draft: Draft) {
  if (draft.setting !== 'stated') return null
  const setting = {
    shots: textOf(draft.shots) === null ? null : Number(draft.shots),
    context: textOf(draft.context),
    chainOfThought: claimOf(draft.chainOfThought),
    decoding: textOf(draft.decoding),
    fineTuned: claimOf(draft.fineTuned),
    prompt: textOf(draft.prompt),
  }
  return Object.values(setting).some((entry) => entry !== null) ? setting : null
}

/** The fields named by hand, for the reader of the file. */
export const fieldsOf = (draft: Draft) => ({
  ...(textOf(draft.idField) !== null && { id: draft.idField.trim() }),
  ...(textOf(draft.predictionField) !== null && { prediction: draft.predictionField.trim() }),
})

/** What must still be done before the draft can be sent, in the order of the page. */
export function openQuestions(draft: Draft): string[] {
  return [
    draft.benchmark === '' && 'choose a benchmark',
    draft.system === '' && 'choose or add a system',
    draft.setting === '' && 'state the setting, or that it is not stated',
    draft.setting === 'stated' && settingOf(draft) === null && 'fill in at least one entry of the setting',
  ].filter((question) => question !== false)
}
