import { ConfirmedAction } from '@/components/accounts/confirmed-action'
import { Row } from '@/components/accounts/row'
import { Tag } from '@/components/ui/tag'
import { countOf, formatCount } from '@/lib/format/count'
import type { FormAction } from '@/lib/forms/form-state'
import type { ArmKind } from '@/lib/studies/states'
import { RenameArmForm } from './rename-arm-form'

interface ArmListProps {
  slug: string
  arms: readonly {
    id: string
    name: string
    kind: ArmKind
    isCheck: boolean
    system: string | null
    answered: number
    medianLength: number | null
    authors: readonly string[]
  }[]
  questions: number
  rename: FormAction<void>
  remove: FormAction<void>
}

const kindWords: Record<ArmKind, string> = {
  submission: 'from a submission',
  uploaded: 'from a file',
  clinician: 'written by clinicians',
}

/** Sources of answers: how much each answers and how long its answers are. Lengths that differ tell arms apart. */
export function ArmList({ slug, arms, questions, rename, remove }: ArmListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {arms.map((arm) => (
        <Row
          key={arm.id}
          title={
            <>
              {arm.name} {arm.isCheck && <Tag>only for checking raters</Tag>}
            </>
          }
          detail={
            <span className="num">
              {[
                arm.isCheck ? 'came with the questions' : kindWords[arm.kind],
                arm.system && arm.system !== arm.name ? arm.system : null,
                arm.isCheck
                  ? countOf(arm.answered, 'answer')
                  : `answers ${formatCount(arm.answered)} of ${formatCount(questions)} questions`,
                arm.medianLength === null ? null : `median ${formatCount(arm.medianLength)} characters`,
                arm.authors.length > 0 ? `never rated by ${arm.authors.join(', ')}` : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          }
        >
          {!arm.isCheck && (
            <>
              <RenameArmForm action={rename} slug={slug} armId={arm.id} name={arm.name} />
              <ConfirmedAction
                action={remove}
                fields={{ slug, armId: arm.id }}
                ask="Remove"
                confirm="Remove the arm"
              >
                Its answers go too. You can add them again until the launch.
              </ConfirmedAction>
            </>
          )}
        </Row>
      ))}
    </ul>
  )
}
