import { CodeBlock } from '@/components/ui/code-block'
import { Facts } from '@/components/ui/facts'
import { formatDateTime } from '@/lib/format/date'

export interface ReceiptFacts {
  /** Null while the submission is anonymous. */
  receipt: string | null
  /** One line in words: every rule the numbers depend on. */
  signature: string
  /** The whole signature, as stored. */
  json: string
  sequence: number
  reason: string
  scoredAt: Date
}

/** What the score was computed from, and the hash that changes when any of it does. */
export function Receipt({ receipt, signature, json, sequence, reason, scoredAt }: ReceiptFacts) {
  return (
    <div className="grid gap-4">
      <Facts
        layout="list"
        facts={[
          {
            term: 'Receipt',
            value:
              receipt === null ? (
                'Shown with the name: the same file under another name has the same receipt.'
              ) : (
                <code className="break-all font-mono text-sm">{receipt}</code>
              ),
          },
          { term: 'Signature', value: <code className="break-all font-mono text-sm">{signature}</code> },
          { term: 'Ledger entry', value: `${sequence}, ${reason}, ${formatDateTime(scoredAt)}` },
        ]}
      />
      <details className="text-sm">
        <summary className="text-soft">Everything the receipt covers</summary>
        <div className="mt-3">
          <CodeBlock label="Signature as JSON" code={json} />
        </div>
      </details>
      {receipt !== null && (
        <p className="text-soft text-sm">
          Whoever runs this instance can recompute it with{' '}
          <code className="font-mono">rounds verify {receipt.slice(0, 12)}</code>.
        </p>
      )}
    </div>
  )
}
