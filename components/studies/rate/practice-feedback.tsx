import { Notice } from '@/components/ui/notice'
import type { AskedAxis } from '@/lib/studies/instruments/axes-for'
import type { RatingValues } from '@/lib/studies/rating/values'
import { axisSummary } from './axis-summary'

interface PracticeFeedbackProps {
  asked: readonly AskedAxis[]
  values: RatingValues
  expected: RatingValues
}

/** After a practice item: one's own answers beside those that were expected, with the reason where there is one. */
export function PracticeFeedback({ asked, values, expected }: PracticeFeedbackProps) {
  const compared = asked.flatMap((entry) => {
    const wanted = axisSummary(entry, expected)
    if (wanted === null) return []
    const given = axisSummary(entry, values) ?? 'nothing'
    return [{ entry, wanted, given, isSame: given === wanted, why: expected[entry.key]?.comment }]
  })
  const same = compared.filter(({ isSame }) => isSame).length
  return (
    <div className="grid gap-4">
      <Notice live title={`Practice: ${same} of ${compared.length} as expected`}>
        This item does not count. Read the differences, then go on.
      </Notice>
      <ul className="grid gap-3">
        {compared.map(({ entry: { key, axis }, wanted, given, isSame, why }) => (
          <li key={key} className="border-hair border-b pb-3">
            <p className="text-soft">{axis.label}</p>
            <p className="font-[540]">
              {isSame ? '✓ ' : ''}
              {given}
              {!isSame && <span className="block text-caution">expected: {wanted}</span>}
            </p>
            {why && <p className="text-soft text-sm">{why}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
