import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { SpanMark } from '@/lib/studies/rating/values'

interface SpanMarkerProps {
  /** Texts that can be marked, in the order shown. */
  texts: readonly string[]
  spans: readonly SpanMark[]
  onChange: (spans: SpanMark[]) => void
}

/** UTF-16 offset of a selection inside a text to code points, which is what marks count. */
const codePoints = (text: string, units: number) => Array.from(text.slice(0, units)).length

/** Marks places in the answers: select with the pointer or Shift and arrow keys, then press the button. */
export function SpanMarker({ texts, spans, onChange }: SpanMarkerProps) {
  const frame = useRef<HTMLDivElement>(null)
  const mark = () => {
    const selection = window.getSelection()
    if (!selection || selection.isCollapsed || !frame.current) return
    const range = selection.getRangeAt(0)
    const holder = (range.startContainer.parentElement ?? frame.current).closest<HTMLElement>('[data-place]')
    if (!holder || !frame.current.contains(holder) || !holder.contains(range.endContainer)) return
    const before = range.cloneRange()
    before.selectNodeContents(holder)
    before.setEnd(range.startContainer, range.startOffset)
    const place = Number(holder.dataset['place'])
    const text = texts[place] ?? ''
    const from = before.toString().length
    const span = {
      source: 'answer' as const,
      place,
      start: codePoints(text, from),
      end: codePoints(text, from + range.toString().length),
    }
    if (span.end > span.start) onChange([...spans, span])
    selection.removeAllRanges()
  }
  const quote = ({ place, start, end }: SpanMark) =>
    Array.from(texts[place] ?? '')
      .slice(start, end)
      .join('')
  return (
    <div className="grid gap-3">
      <div
        ref={frame}
        className="grid max-h-72 gap-3 overflow-y-auto rounded-md border border-line bg-paper p-3"
      >
        {texts.map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the texts never change
          <p key={place} data-place={place} className="whitespace-pre-wrap font-serif">
            {text}
          </p>
        ))}
      </div>
      <div>
        <Button size="small" onClick={mark} onPointerDown={(event) => event.preventDefault()}>
          Mark the selected text
        </Button>
      </div>
      {spans.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {spans.map((span, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks have no other name
            <li key={place} className="flex items-center gap-2">
              <q className="min-w-0 flex-1">{quote(span)}</q>
              <Button
                size="small"
                variant="quiet"
                aria-label={`Remove the mark "${quote(span)}"`}
                onClick={() => onChange(spans.filter((_, other) => other !== place))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
