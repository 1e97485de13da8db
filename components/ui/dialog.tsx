'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button } from './button'
import type { ButtonSize, ButtonVariant } from './button-style'

interface DialogProps {
  /** The words of the button that opens it. */
  label: ReactNode
  title: ReactNode
  /** Given `close`, for a button inside. */
  children: ReactNode | ((close: () => void) => ReactNode)
  variant?: ButtonVariant
  size?: ButtonSize
}

/** A button and the modal dialog it opens. The browser's own: it holds the focus, Escape closes it, focus returns. */
export function Dialog({ label, title, children, variant, size }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const close = () => dialog.current?.close()
  return (
    <>
      <Button
        variant={variant}
        size={size}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-raised p-6 text-ink shadow-raised backdrop:bg-black/45"
      >
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl">
            {title}
          </h2>
          <Button variant="quiet" size="small" aria-label="Close" onClick={close}>
            <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 stroke-[1.5] stroke-current">
              <path d="m2 2 8 8m0-8-8 8" />
            </svg>
          </Button>
        </div>
        {typeof children === 'function' ? children(close) : children}
      </dialog>
    </>
  )
}
