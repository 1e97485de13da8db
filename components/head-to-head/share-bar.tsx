const colours = ['bg-better', 'bg-tie opacity-45', 'bg-worse']

/** Shares of better, tied and worse as one bar; for the eye, the numbers stand beside it. */
export function ShareBar({ shares }: { shares: readonly number[] }) {
  return (
    <div aria-hidden="true" className="mt-3 flex h-2.5 gap-0.5 overflow-hidden rounded-full">
      {shares.map((share, place) =>
        share > 0 ? (
          <span
            key={colours[place]}
            className={`block [print-color-adjust:exact] ${colours[place]}`}
            style={{ width: `${100 * share}%` }}
          />
        ) : null,
      )}
    </div>
  )
}
