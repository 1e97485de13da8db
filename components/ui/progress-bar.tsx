interface ProgressBarProps {
  label: string
  /** Share done in [0, 1]; null while it cannot be known. */
  value: number | null
  /** In words, beside the bar: "6,200 of 10,000 lines". */
  detail?: string
}

/** How far long work has come. */
export function ProgressBar({ label, value, detail }: ProgressBarProps) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="num text-soft">{detail ?? (percent === undefined ? '' : `${percent} %`)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={detail}
        className="h-1.5 overflow-hidden rounded-sm bg-line"
      >
        <div
          className={
            percent === undefined
              ? 'h-full w-1/3 animate-pulse bg-accent'
              : 'h-full bg-accent transition-[width] duration-300'
          }
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
