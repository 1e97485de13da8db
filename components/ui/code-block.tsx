import { CopyButton } from './copy-button'

/** A command or file excerpt, with a button that copies it. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  return (
    <figure className="overflow-hidden rounded-lg border border-line bg-raised">
      <figcaption className="flex items-center justify-between gap-3 border-hair border-b py-1.5 pr-2 pl-4 text-soft text-sm">
        {label}
        <CopyButton text={code} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <pre tabIndex={0} className="overflow-x-auto px-4 py-3 font-mono text-sm">
        {code}
      </pre>
    </figure>
  )
}
