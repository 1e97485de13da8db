'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { settingInWords } from '@/lib/format/setting'
import { queryOfRequest } from '@/lib/submissions/query-of-request'
import { BenchmarkStep } from './benchmark-step'
import {
  type BenchmarkChoice,
  type Change,
  type Draft,
  emptyDraft,
  fieldsOf,
  openQuestions,
  type ShownSystem,
  settingOf,
} from './draft'
import { FileStep } from './file-step'
import { SendStep } from './send-step'
import { SettingStep } from './setting-step'
import { SystemStep } from './system-step'
import { useFileCheck } from './use-file-check'
import { useUpload } from './use-upload'

interface SubmitFormProps {
  benchmarks: readonly BenchmarkChoice[]
  systems: readonly ShownSystem[]
  organisations: readonly { slug: string; name: string }[]
  /** Chosen by the link that led here; empty where none was. */
  benchmark: string
  system: string
}

/** From choosing a benchmark to watching the submission: everything on one page, checked before it is sent. */
export function SubmitForm({ benchmarks, systems, organisations, benchmark, system }: SubmitFormProps) {
  const router = useRouter()
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, benchmark, system })
  const [added, setAdded] = useState<readonly ShownSystem[]>([])
  const [file, setFile] = useState<File | null>(null)
  const { state: upload, start, stop } = useUpload()
  const check = useFileCheck({ file, ...draft })
  const change: Change = (name, value) =>
    setDraft((before) => ({
      ...before,
      [name]: value,
      // rules belong to a benchmark
      ...(name === 'benchmark' && { extraction: '' }),
    }))

  const acceptedId = upload.phase === 'accepted' ? upload.id : null
  useEffect(() => {
    if (acceptedId) router.push(`/account/submissions/${acceptedId}`)
  }, [acceptedId, router])

  const known = [...added, ...systems]
  const chosen = benchmarks.find(({ slug }) => slug === draft.benchmark)
  const isBusy = upload.phase === 'sending' || upload.phase === 'waiting' || upload.phase === 'accepted'
  const report = check.phase === 'checked' ? check.report : null
  const missing = [
    ...openQuestions(draft),
    ...(file === null ? ['choose a file'] : []),
    ...(file !== null && report === null ? ['wait for the check of the file'] : []),
    ...(report && !report.ok ? ['mend the file'] : []),
    ...(chosen?.quotas[draft.organisation]?.remaining === 0 ? ['wait until the quota is whole again'] : []),
  ]
  const setting = settingOf(draft)
  const ruleTitle =
    chosen?.extraction.find(({ id }) => id === draft.extraction)?.title ?? chosen?.extraction[0]?.title ?? ''

  const send = () => {
    if (file === null || chosen === undefined) return
    const query = queryOfRequest({
      benchmark: draft.benchmark,
      version: chosen.version,
      system: draft.system,
      organisation: draft.organisation || null,
      extraction: draft.extraction || null,
      fields: fieldsOf(draft),
      matchBy: draft.matchBy,
      setting,
      run: Number(draft.run) || 1,
      notes: draft.notes,
      fileName: file.name,
      expected: { bytes: file.size, sha256: report?.fileHash ?? null },
    })
    void start(file, query, `${query} ${file.lastModified}`)
  }

  return (
    <div>
      <BenchmarkStep {...{ draft, change, benchmarks, organisations }} disabled={isBusy} />
      <SystemStep
        {...{ draft, change }}
        systems={known}
        onAdd={(system) => setAdded((before) => [system, ...before])}
        disabled={isBusy}
      />
      <SettingStep {...{ draft, change }} contexts={chosen?.contexts ?? []} disabled={isBusy} />
      <FileStep {...{ draft, change, file, check }} benchmark={chosen} onChoose={setFile} disabled={isBusy} />
      <SendStep
        {...{ draft, change, missing, upload, ruleTitle }}
        summary={`${known.find(({ slug }) => slug === draft.system)?.name ?? ''} on ${chosen?.title ?? ''}, ${settingInWords(setting)}.`}
        onSend={send}
        onStop={stop}
        disabled={isBusy}
      />
    </div>
  )
}
