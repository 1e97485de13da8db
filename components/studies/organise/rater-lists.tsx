import { ActionForm } from '@/components/accounts/action-form'
import { ConfirmedAction } from '@/components/accounts/confirmed-action'
import { Row } from '@/components/accounts/row'
import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import { fixed } from '@/lib/format/number'
import type { FormAction } from '@/lib/forms/form-state'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { RaterStatus } from '@/lib/studies/states'
import { Statement } from './statement'

export interface ListedRater {
  userId: string
  status: RaterStatus
  pseudonym: string
  group: string
  name: string | null
  email: string | null
  hasConsented: boolean
  joinedAt: Date
  profile: {
    profession: string
    specialty: string | null
    country: string
    yearsOfPractice: number | null
    registrationNumber: string | null
    orcid: string | null
    isVerified: boolean
  } | null
  ratings: number
  activeMs: number
  lastAt: Date | null
}

interface ApplicantListProps {
  slug: string
  raters: readonly ListedRater[]
  decide: FormAction<void>
  /** For curators: says that a statement was checked. */
  verify: FormAction<void> | null
}

/** Who asks to rate, with their statement, to be let in or not. */
export function ApplicantList({ slug, raters, decide, verify }: ApplicantListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {raters.map((rater) => (
        <Row key={rater.userId} title={<Name rater={rater} />} detail={<About rater={rater} />}>
          {verify && rater.profile && !rater.profile.isVerified && (
            <ActionForm action={verify} fields={{ userId: rater.userId }} label="Verified" />
          )}
          <ActionForm
            action={decide}
            fields={{ slug, userId: rater.userId, decision: 'accept', group: groupOf(rater) }}
            label={`Accept as ${groupOf(rater)}`}
            variant="primary"
          />
          <ActionForm
            action={decide}
            fields={{ slug, userId: rater.userId, decision: 'refuse' }}
            label="Refuse"
            variant="quiet"
          />
        </Row>
      ))}
    </ul>
  )
}

/** Lay people are a group of their own: their ratings are reported apart. */
const groupOf = ({ group, profile }: ListedRater) => (profile?.profession === 'lay person' ? 'lay' : group)

interface RaterListProps {
  slug: string
  raters: readonly ListedRater[]
  pay: StudyPlan['payPerHour']
  isOpen: boolean
  remove: FormAction<void>
}

/** Raters with how far they are, what they are owed, and the way to let them go. */
export function RaterList({ slug, raters, pay, isOpen, remove }: RaterListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {raters.map((rater) => (
        <Row
          key={rater.userId}
          title={<Name rater={rater} />}
          detail={
            <>
              <About rater={rater} />
              <span className="num block">
                {[
                  `${formatCount(rater.ratings)} ratings`,
                  `${fixed(rater.activeMs / 3_600_000, 2)} h active`,
                  pay && `${fixed((rater.activeMs / 3_600_000) * pay.amount, 2)} ${pay.currency}`,
                  rater.lastAt && `last on ${formatDate(rater.lastAt)}`,
                  rater.hasConsented ? null : 'has not agreed to the consent text',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          }
        >
          {isOpen && rater.status === 'accepted' && (
            <ConfirmedAction
              action={remove}
              fields={{ slug, userId: rater.userId }}
              ask="Let go"
              confirm="Let this rater go"
            >
              What they submitted stays under their pseudonym; what they hold goes back, and their place to
              the next rater.
            </ConfirmedAction>
          )}
        </Row>
      ))}
    </ul>
  )
}

const statusWords: Partial<Record<RaterStatus, string>> = { refused: 'not accepted', withdrawn: 'left' }

function Name({ rater }: { rater: ListedRater }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {rater.name ?? rater.email ?? 'Account deleted'}
      <span className="num text-soft">{rater.pseudonym}</span>
      <Tag>{rater.group}</Tag>
      {rater.profile?.isVerified && <Tag tone="better">verified</Tag>}
      {statusWords[rater.status] && <Tag tone="caution">{statusWords[rater.status]}</Tag>}
    </span>
  )
}

function About({ rater: { profile, name, email } }: { rater: ListedRater }) {
  return (
    <span className="block">
      {name && email && <>{email} · </>}
      {profile ? <Statement profile={profile} /> : 'nothing stated'}
    </span>
  )
}
