import type { ComponentProps, ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { ActionForm } from './action-form'

interface ConfirmedActionProps extends Omit<ComponentProps<typeof ActionForm>, 'label' | 'variant' | 'size'> {
  /** The words of the first button; the second repeats what will happen. */
  ask: string
  confirm: string
  /** What it means, read before the second button. */
  children: ReactNode
}

/** An act that cannot be taken back, in two steps and without JavaScript: open, read, then press. */
export function ConfirmedAction({ ask, confirm, children, ...form }: ConfirmedActionProps) {
  return (
    <details className="group">
      <summary
        className={buttonStyle(
          'quiet',
          'small',
          'list-none group-open:text-ink [&::-webkit-details-marker]:hidden',
        )}
      >
        {ask}
      </summary>
      <div className="mt-2 grid max-w-[44ch] gap-3 whitespace-normal rounded-lg border border-line p-3 text-left text-sm">
        <p className="text-soft">{children}</p>
        <ActionForm {...form} label={confirm} variant="danger" />
      </div>
    </details>
  )
}
