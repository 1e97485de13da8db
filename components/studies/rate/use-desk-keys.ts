import { useEffect, useRef } from 'react'
import type { AskedAxis } from '@/lib/studies/instruments/axes-for'
import type { AxisAnswer, RatingValues } from '@/lib/studies/rating/values'
import { chosen } from './axis-field'
import { axisSummary } from './axis-summary'
import { inOrder, optionKeys } from './option-list'

interface DeskKeys {
  asked: readonly AskedAxis[]
  open: AskedAxis | null
  values: RatingValues
  onOpen: (key: string | null) => void
  onAnswer: (key: string, answer: AxisAnswer | null) => void
  onSubmit: () => void
}

/** One key per option, up and down between questions, Enter to submit. Typing in a text or a dialog is left alone. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event, latest.current)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function handle(event: KeyboardEvent, { asked, open, values, onOpen, onAnswer, onSubmit }: DeskKeys): void {
  const target = event.target as HTMLElement
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('textarea, dialog, input[type=text]'))
    return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const by = event.key === 'ArrowDown' ? 1 : -1
    const at = open ? asked.indexOf(open) : by === 1 ? -1 : asked.length
    const next = asked[at + by]
    event.preventDefault()
    if (next) onOpen(next.key)
    return
  }
  if (event.key === 'Enter' && !target.closest('button, a, summary')) {
    event.preventDefault()
    onSubmit()
    return
  }
  const option = optionAt(open, event.key)
  if (!open || !option) return
  event.preventDefault()
  onAnswer(open.key, chosen(open.axis, values[open.key] ?? { values: [] }, option.value))
  // the next open question follows by itself, unless there is more to do here
  const staysOpen = open.axis.multiple || open.axis.requiresFreeText || open.axis.spanSource !== undefined
  const later = asked.slice(asked.indexOf(open) + 1).find((entry) => axisSummary(entry, values) === null)
  onOpen(staysOpen ? open.key : (later?.key ?? null))
}

function optionAt(open: AskedAxis | null, key: string) {
  if (!open || open.axis.rankItems !== undefined || open.axis.repeatable) return undefined
  return inOrder(open.axis.options)[optionKeys.indexOf(key.toLowerCase())]
}
