'use client'

import { type DragEvent, useId, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { formatBytes } from '@/lib/format/bytes'

interface FileDropProps {
  file: File | null
  onChoose: (file: File | null) => void
  disabled: boolean
}

/** Chooses a file by drag and drop, by button or by keyboard: the browser's own control inside a larger target. */
export function FileDrop({ file, onChoose, disabled }: FileDropProps) {
  const id = useId()
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped && !disabled) onChoose(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for pointers; the input inside does the same for everybody
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        'grid gap-2 rounded-lg border border-dashed px-5 py-6',
        isOver ? 'border-accent bg-accent-wash' : 'border-edge',
      )}
    >
      <label htmlFor={id} className="font-[540]">
        Prediction file
      </label>
      <p id={`${id}-hint`} className="-mt-1 text-soft text-sm">
        Drop it here or choose it. JSON lines, a JSON document, CSV, a corpus format, or a log of
        lm-evaluation-harness, Inspect or HELM, plain or gzip. It is checked on your machine first.
      </p>
      <input
        id={id}
        type="file"
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        accept=".jsonl,.ndjson,.json,.csv,.tsv,.txt,.xml,.pubtator,.conll,.iob,.iob2,.bio,.eval,.gz"
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        className="max-w-full text-sm file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-edge/60 file:border-solid file:bg-raised file:px-4 file:font-[540] file:text-base file:text-ink pointer-coarse:file:min-h-11"
      />
      {file && (
        <p className="num text-sm">
          {file.name}, {formatBytes(file.size)}
        </p>
      )}
    </div>
  )
}
