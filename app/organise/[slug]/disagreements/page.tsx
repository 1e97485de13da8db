import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { ActionForm } from '@/components/accounts/action-form'
import { Row } from '@/components/accounts/row'
import { AppointForm } from '@/components/studies/organise/appoint-form'
import { Part } from '@/components/studies/organise/part'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import {
  adjudicationDesk,
  adjudicatorsOf,
  decisionsOf,
  invitedAdjudicators,
} from '@/db/queries/studies-organise-adjudication'
import { formatCount } from '@/lib/format/count'
import { adjudicableAxes } from '@/lib/studies/design/adjudication'
import { appoint, dismiss, takeBack } from '../run-actions'

export const metadata: Metadata = { title: 'Disagreements', robots: { index: false } }

export default async function DisagreementsPage({ params }: PageProps<'/organise/[slug]/disagreements'>) {
  const { slug } = await params
  const { user, study } = await requireOrganised(slug, 'disagreements')
  const [desk, people, invited, decided] = await Promise.all([
    adjudicationDesk(database(), study.id, user.id),
    adjudicatorsOf(database(), study.id),
    invitedAdjudicators(database(), study.id),
    decisionsOf(database(), study.id),
  ])
  const axes = adjudicableAxes(study.instrument).filter(({ id }) => desk.rules[id] !== undefined)
  const open = (id: string) => desk.open.filter(({ axis }) => axis.id === id).length
  if (axes.length === 0) {
    return (
      <EmptyState title="No third person decides in this study">
        The plan names no question of which disagreements are decided. The results show how far raters agree.
      </EmptyState>
    )
  }
  return (
    <>
      <Part
        title="Where raters disagree"
        lead="On items that have all their ratings. The raters’ own answers stay; the results show both."
        wide
      >
        <Table label="Disagreements">
          <thead>
            <tr>
              <HeadCell>Question</HeadCell>
              <HeadCell>Decided where</HeadCell>
              <HeadCell numeric>Open</HeadCell>
              <HeadCell numeric>Decided</HeadCell>
            </tr>
          </thead>
          <tbody>
            {axes.map(({ id, label }) => (
              <tr key={id}>
                <RowHead className="font-normal">{label}</RowHead>
                <Cell>{ruleWords[desk.rules[id] ?? 'any-disagreement']}</Cell>
                <Cell numeric>{formatCount(open(id))}</Cell>
                <Cell numeric>{formatCount(decided[id] ?? 0)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Part>
      <Part title="Who decides">
        {people.length + invited.length > 0 && (
          <ul className="divide-y divide-hair border-hair border-y">
            {people.map(({ userId, name, email }) => (
              <Row key={userId} title={name ?? email ?? 'Somebody'} detail={name ? email : null}>
                <ActionForm
                  action={dismiss}
                  fields={{ slug, userId }}
                  label="Decides no more"
                  variant="quiet"
                />
              </Row>
            ))}
            {invited.map((email) => (
              <Row key={email} title={email} detail="asked by mail, not here yet">
                <ActionForm
                  action={takeBack}
                  fields={{ slug, email }}
                  label="Take the invitation back"
                  variant="quiet"
                />
              </Row>
            ))}
          </ul>
        )}
        <AppointForm action={appoint} slug={slug} />
      </Part>
    </>
  )
}

const ruleWords = {
  'any-disagreement': 'two differ',
  'no-majority': 'no option has a majority',
  'two-steps-apart': 'two lie two steps apart',
}
