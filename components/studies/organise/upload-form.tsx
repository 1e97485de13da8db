'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'

interface UploadFormProps {
  /** Where the file goes. */
  address: string
  id: string
  label: string
  hint: ReactNode
  submit: string
  /** Fields above the file, given what is wrong with each. */
  children?: (errors: Readonly<Record<string, string>>) => ReactNode
}

interface Outcome {
  kind: 'none' | 'taken' | 'refused'
  message: string
  field: string | null
  issues: readonly { line: number; message: string }[]
}
const nothingYet: Outcome = { kind: 'none', message: '', field: null, issues: [] }

/** Sends a file with the fields beside it, and says what was taken or which lines stand in the way. */
export function UploadForm({ address, id, label, hint, submit, children }: UploadFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [outcome, setOutcome] = useState(nothingYet)
  const [isSending, setIsSending] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = new FormData(event.currentTarget)
    setIsSending(true)
    const answer = await upload(address, body)
    setIsSending(false)
    setOutcome(answer)
    if (answer.kind !== 'taken') return
    form.current?.reset()
    router.refresh()
  }
  const errors = outcome.field ? { [outcome.field]: outcome.message } : {}
  return (
    <form ref={form} onSubmit={(event) => void send(event)} noValidate className="grid gap-5">
      {outcome.kind === 'refused' && outcome.field === null && (
        <Notice kind="error" live title={outcome.message}>
          {outcome.issues.length > 0 && (
            <ul className="grid list-disc gap-1 pl-4">
              {outcome.issues.map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  Line {line}: {message}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {children?.(errors)}
      <Field id={id} label={label} hint={hint} error={errors['file']}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".jsonl,.ndjson,.json,.csv,.tsv,.xlsx"
            className="max-w-full text-sm file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-edge/60 file:border-solid file:bg-raised file:px-4 file:font-[540] file:text-base file:text-ink pointer-coarse:file:min-h-11"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" disabled={isSending}>
          {isSending ? 'Sending …' : submit}
        </Button>
        <span role="status" className="text-better text-sm">
          {outcome.kind === 'taken' ? outcome.message : ''}
        </span>
      </div>
    </form>
  )
}

async function upload(address: string, body: FormData): Promise<Outcome> {
  const refused = { ...nothingYet, kind: 'refused' as const }
  try {
    const response = await fetch(address, { method: 'POST', body })
    const answer = (await response.json()) as {
      message?: string
      detail?: string
      field?: string
      issues?: Outcome['issues']
    }
    if (response.ok) return { ...nothingYet, kind: 'taken', message: answer.message ?? 'Taken.' }
    return {
      ...refused,
      message: answer.detail ?? 'The server refused this file.',
      field: answer.field ?? null,
      issues: answer.issues ?? [],
    }
  } catch {
    return { ...refused, message: 'No connection: nothing was changed. Try again.' }
  }
}
