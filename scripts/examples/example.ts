import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { gunzipNamed } from '@/lib/benchmarks/sources/gunzip'
import type { Setting } from '@/lib/submissions/setting'

/** A line of the platform's own format. */
export interface ExampleLine {
  id: string
  /** What the system wrote, verbatim as far as it was released. */
  prediction: unknown
  /** What the release itself read from it, where it says so: to check our reading, never submitted. */
  readUpstream?: string
}

/** Released predictions of one system on one benchmark, and how to submit them. */
export interface Example {
  /** Unique and stable: the same import twice is the same submission. */
  key: string
  benchmark: string
  system: string
  release: ReleaseId
  setting: z.input<typeof Setting> | null
  extraction: string
  notes: string
  /** @param data folder with `qa` and `predictions` */
  lines(data: string): AsyncIterable<ExampleLine>
}

/** Where predictions were released: an organisation each, so that everybody's quota is their own. */
export const releases = {
  lobotomy: {
    name: 'Example import: biomedical-llm-lobotomy',
    url: 'https://github.com/bborzello/biomedical-llm-lobotomy',
  },
  mirage: {
    name: 'Example import: MIRAGE',
    url: 'https://github.com/Teddy-XiongGZ/MIRAGE',
  },
  medagents: {
    name: 'Example import: MedAgentsBench',
    url: 'https://github.com/gersteinlab/medagents-benchmark',
  },
  pubmedqa: {
    name: 'Example import: PubMedQA annotators',
    url: 'https://github.com/pubmedqa/pubmedqa',
  },
  'aci-bench': {
    name: 'Example import: ACI-BENCH baselines',
    url: 'https://github.com/wyim/aci-bench',
  },
  neurotrialner: {
    name: 'Example import: NeuroTrialNER',
    url: 'https://github.com/Ineichen-Group/NeuroTrialNER',
  },
  olaph: {
    name: 'Example import: OLAPH',
    url: 'https://github.com/dmis-lab/OLAPH',
  },
  mhqa: {
    name: 'Example import: MHQA',
    url: 'https://github.com/joshiprashanthd/mhqa',
  },
  medec: {
    name: 'Example import: KnowLab at MEDIQA-CORR',
    url: 'https://github.com/knowlab/MEDIQA-2024',
  },
  nli4ct: {
    name: 'Example import: NLI4CT-P reproducibility',
    url: 'https://github.com/araag2/ECIR-2025_Reproducibility_NLI4CT',
  },
  'pubmedqa-panel': {
    name: 'Example import: PubMedQA encoder panel',
    url: 'https://github.com/frankl8383/pubmedqa-claim-safety-audit',
  },
} as const
export type ReleaseId = keyof typeof releases

/** The bytes of a released file, decompressed. */
export const openReleased = (data: string, ...parts: string[]): AsyncIterable<Uint8Array> => {
  const file = path.join(data, ...parts)
  return gunzipNamed(file, createReadStream(file))
}

/** A file that is not what its conversion rests on: better no example than one joined wrongly. */
export function expectThat(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`the released files are not as expected: ${what}`)
}
