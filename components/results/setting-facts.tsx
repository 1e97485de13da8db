import { Facts } from '@/components/ui/facts'
import { shotsInWords } from '@/lib/format/setting'
import type { Setting } from '@/lib/submissions/setting'

const yesNo = (value: boolean | null) => (value === null ? null : value ? 'yes' : 'no')

/** How the system was run, entry by entry; what was not stated says so. */
export function SettingFacts({ setting }: { setting: Setting | null }) {
  if (!setting) return <p className="text-soft">Setting not stated. Comparisons with other systems say so.</p>
  const entries: [string, string | null][] = [
    ['Shots', setting.shots === null ? null : shotsInWords(setting.shots)],
    ['Context', setting.context],
    ['Chain of thought', yesNo(setting.chainOfThought)],
    ['Decoding', setting.decoding],
    ['Fine-tuned on this task', yesNo(setting.fineTuned)],
  ]
  return (
    <>
      <Facts
        layout="list"
        facts={entries.map(([term, value]) => ({
          term,
          value: value ?? <span className="text-faint">not stated</span>,
        }))}
      />
      {setting.prompt && (
        <details className="mt-3 text-sm">
          <summary className="text-soft">Prompt</summary>
          <pre className="mt-2 max-h-96 overflow-auto whitespace-pre-wrap rounded-md border border-line bg-raised p-3 font-mono text-sm">
            {setting.prompt}
          </pre>
        </details>
      )}
    </>
  )
}
