'use client'

import { useState } from 'react'
import { Button } from './button'

/** Copies a text and says so. Where the browser forbids it, says to copy by hand. */
export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      // no clipboard on an insecure origin: the text stays selectable beside the button
      setOutcome('refused')
    }
    setTimeout(() => setOutcome('none'), 2500)
  }
  return (
    <Button size="small" onClick={copy} className="min-w-[5.5rem]">
      <span aria-live="polite">
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Select to copy' : label}
      </span>
    </Button>
  )
}
