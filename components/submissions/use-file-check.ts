'use client'

import { useEffect, useState } from 'react'
import type { CheckProgress } from '@/lib/submissions/check-file'
import type { Matching } from '@/lib/submissions/formats/format'
import type { CheckReport } from '@/lib/submissions/report'

export type FileCheck =
  | { phase: 'idle' }
  | { phase: 'checking'; progress: CheckProgress | null }
  | { phase: 'checked'; report: CheckReport }
  | { phase: 'failed'; message: string }

interface Question {
  file: File | null
  benchmark: string
  extraction: string
  idField: string
  predictionField: string
  matchBy: Matching
  run: string
}

/** The check of the chosen file, begun anew whenever the file or what it is checked against changes. */
export function useFileCheck(question: Question): FileCheck {
  const { file, benchmark, extraction, idField, predictionField, matchBy, run } = question
  const [check, setCheck] = useState<FileCheck>({ phase: 'idle' })

  useEffect(() => {
    if (file === null || benchmark === '') {
      setCheck({ phase: 'idle' })
      return
    }
    const abort = new AbortController()
    const { signal } = abort
    const fields = {
      ...(idField && { id: idField }),
      ...(predictionField && { prediction: predictionField }),
    }
    const show = (next: FileCheck) => {
      if (!signal.aborted) setCheck(next)
    }
    show({ phase: 'checking', progress: null })
    import('./check-in-browser')
      .then(({ checkInBrowser }) =>
        checkInBrowser(file, {
          benchmark,
          extraction,
          fields,
          matchBy,
          run: Number(run) || 1,
          signal,
          onProgress: (progress) => show({ phase: 'checking', progress }),
        }),
      )
      .then((report) => show({ phase: 'checked', report }))
      .catch((error: unknown) => show({ phase: 'failed', message: messageOf(error) }))
    return () => abort.abort()
  }, [file, benchmark, extraction, idField, predictionField, matchBy, run])

  return check
}

function messageOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotReadableError') {
    return 'The file changed or moved while it was read. Choose it again.'
  }
  return error instanceof Error ? error.message : 'The file could not be read.'
}
