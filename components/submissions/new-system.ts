import type { SystemKind } from '@/lib/systems/system'

export interface SystemEntry {
  name: string
  slug: string
  kind: SystemKind
  baseSystem: string
  counterpartSystem: string
  family: string
  billions: string
  openWeights: '' | 'yes' | 'no'
  licence: string
  modelUrl: string
  paperUrl: string
  description: string
}

export const emptyEntry: SystemEntry = {
  name: '',
  slug: '',
  kind: 'medical',
  baseSystem: '',
  counterpartSystem: '',
  family: '',
  billions: '',
  openWeights: '',
  licence: '',
  modelUrl: '',
  paperUrl: '',
  description: '',
}

const kindWords: Record<SystemKind, string> = {
  base: 'Base model',
  'instruction-tuned': 'Instruction-tuned model',
  medical: 'Medical model',
  ensemble: 'Ensemble or pipeline',
  clinician: 'Clinician',
}

// the keys are the kinds: the record's type says so
export const kindOptions = Object.entries(kindWords) as [SystemKind, string][]

/** A name as an address: `BioMistral 7B (DARE)` becomes `biomistral-7b-dare`. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)

export type AddOutcome = { ok: true } | { ok: false; message: string; field: string | null }

/** Adds the system on the server; a refusal names the field it is about. */
export async function addSystem(entry: SystemEntry, organisation: string): Promise<AddOutcome> {
  const links = [
    { label: 'Model', url: entry.modelUrl.trim() },
    { label: 'Paper', url: entry.paperUrl.trim() },
  ].filter(({ url }) => url !== '')
  const body = {
    name: entry.name.trim(),
    slug: entry.slug,
    kind: entry.kind,
    baseSystem: entry.baseSystem || null,
    counterpartSystem: entry.counterpartSystem || null,
    family: entry.family.trim() || null,
    parameters:
      entry.billions.trim() === '' ? null : Math.round(Number(entry.billions.replace(',', '.')) * 1e9),
    openWeights: entry.openWeights === '' ? null : entry.openWeights === 'yes',
    licence: entry.licence.trim() || null,
    links,
    description: entry.description.trim(),
    organisation: organisation || null,
  }
  try {
    const response = await fetch('/api/v1/systems', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (response.ok) return { ok: true }
    const problem: { detail?: string; field?: string } = await response.json()
    return { ok: false, message: problem.detail ?? 'The system was not added.', field: problem.field ?? null }
  } catch {
    return { ok: false, message: 'No answer from the server. Nothing was added; try again.', field: null }
  }
}
