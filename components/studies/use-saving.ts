import { useRef, useState, useTransition } from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/forms/form-state'

const notSent: FormState<never> = {
  ...{ ok: false, fieldErrors: {}, typed: {} },
  message: 'This was not saved: there is no connection. Your choices stay here; save them again in a moment.',
}

/** Saves a form as it stands, one save after the other, without emptying it. */
export function useSaving(action: FormAction<void>, before: FormState<void>) {
  const form = useRef<HTMLFormElement>(null)
  const [saved, setSaved] = useState<FormState<void> | null>(null)
  const [isSaving, start] = useTransition()
  const save = () => {
    if (!form.current) return
    const data = new FormData(form.current)
    start(async () => {
      setSaved(await action(untouched, data).catch(() => notSent))
    })
  }
  return { form, state: saved ?? before, isSaving, save }
}

/** Choices are saved when they are made. */
export const isChoice = (target: EventTarget): boolean =>
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox'))

/** Words are saved when the writer goes on to something else. */
export const isWritten = (target: EventTarget): boolean =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) &&
  target.value !== target.defaultValue
