'use client'

import './globals.css'

/** When even the frame of the page could not be made; it then replaces all of it. */
export default function FrameError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="page pt-16">
          <h1 className="text-2xl">This page could not be made</h1>
          <p className="mt-2 max-w-[62ch] text-lg text-soft">
            The fault is on our side. What you have submitted or saved is safe; trying again in a moment often
            helps.
          </p>
          <p className="mt-6">
            <button type="button" onClick={reset} className="underline underline-offset-3">
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
