import { database } from '@/app/_server/database'
import { EndForm } from '@/components/studies/organise/about-forms'
import { AgreementTable } from '@/components/studies/organise/agreement-table'
import { ReasonForm } from '@/components/studies/organise/close-forms'
import { BlindingList, DeclineList, QuickList } from '@/components/studies/organise/notes-lists'
import { Part } from '@/components/studies/organise/part'
import { ProgressPanel } from '@/components/studies/organise/progress-panel'
import { RaterWatchTable } from '@/components/studies/organise/rater-watch-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { newestFreeze, type OrganisedStudy } from '@/db/queries/studies-organise'
import {
  blindingRemarks,
  declinesOf,
  quickRatings,
  studyProgress,
} from '@/db/queries/studies-organise-monitor'
import { watchedStudy } from '@/db/queries/studies-organise-watch'
import { countOf, sentenceCase } from '@/lib/format/count'
import { formatDateTime } from '@/lib/format/date'
import { agreementSoFar, watchRaters } from '@/lib/studies/design/oversight'
import { timeZones } from '@/lib/studies/design/zoned-time'
import { close, reopen } from './run-actions'

/** How a study gets on, without saying anything of an arm; and its end. */
export async function ProgressPage({ study }: { study: OrganisedStudy }) {
  const db = database()
  const { id, slug, plan } = study
  const [progress, data, quick, declines, remarks, freeze] = await Promise.all([
    studyProgress(db, id),
    watchedStudy(db, id),
    // ratings that came from a file have no times
    study.importedFrom === null ? quickRatings(db, id, plan.flagBelowSeconds) : [],
    declinesOf(db, id),
    blindingRemarks(db, id),
    newestFreeze(db, id),
  ])
  const base = `/organise/${slug}`
  const hasRatings = data.ratings.length > 0
  const isOpen = study.status === 'open'
  const quickByRater = new Map<string, number>()
  for (const { pseudonym } of quick) quickByRater.set(pseudonym, (quickByRater.get(pseudonym) ?? 0) + 1)
  return (
    <>
      {study.status === 'closed' && <Closed study={study} version={freeze?.version ?? null} />}
      <Part title="Progress" wide>
        <ProgressPanel
          progress={progress}
          launchedAt={study.launchedAt}
          isOpen={isOpen}
          endsAt={study.endsAt}
          now={new Date()}
        />
        {!hasRatings && isOpen && (
          <EmptyState title="No ratings yet">
            Invite raters, or let in those who applied, under <a href={`${base}/raters`}>Raters</a>. Once they
            begin, this page says how they get on.
          </EmptyState>
        )}
      </Part>
      {hasRatings && (
        <>
          <Part
            title="Raters"
            lead="Facts to look into. Nothing is left out by itself; what you leave out you declare, and the results show both."
            wide
          >
            <RaterWatchTable raters={watchRaters(data)} quick={quickByRater} floor={plan.flagBelowSeconds} />
          </Part>
          <Part
            title={isOpen ? 'Agreement so far' : 'Agreement'}
            lead="All arms together: this page never tells them apart."
            wide
          >
            <AgreementTable axes={agreementSoFar(data, study.seed)} />
          </Part>
        </>
      )}
      {quick.length > 0 && (
        <Part
          title={`Below ${plan.flagBelowSeconds} seconds`}
          lead={`${sentenceCase(countOf(quick.length, 'rating'))} took less active time than the floor of the plan.`}
          wide
        >
          <QuickList base={base} quick={quick} />
        </Part>
      )}
      {declines.length > 0 && (
        <Part title="Could not be rated" lead="Given back with a reason; others got these items." wide>
          <DeclineList declines={declines} />
        </Part>
      )}
      {study.status === 'closed' && remarks.length > 0 && (
        <Part
          title="Could they tell?"
          lead="What raters said at their end of whether they knew who wrote an answer. Report it with the blinding."
          wide
        >
          <BlindingList remarks={remarks} />
        </Part>
      )}
      {isOpen && (
        <Part
          title="Close the study"
          lead="Nothing more is taken, and the results are frozen. It can be opened again; frozen results stay."
        >
          <ReasonForm
            action={close}
            slug={slug}
            id="close-reason"
            label="Why now"
            hint="Stands with the results: “all items rated”, “planned end”."
            submit="Close and freeze the results"
            variant="danger"
          />
          <p className="text-soft text-sm">
            To look at results by arm before that, write down why:{' '}
            <a href={`${base}/unblind`}>look behind the blinding</a>.
          </p>
        </Part>
      )}
    </>
  )
}

function Closed({ study, version }: { study: OrganisedStudy; version: number | null }) {
  return (
    <Part title="Closed">
      <Notice
        kind={version === null ? 'info' : 'success'}
        title={
          version === null
            ? 'The results are being computed'
            : `Results are frozen${version > 1 ? `, version ${version}` : ''}`
        }
      >
        {version === null
          ? 'This takes a moment. Look again soon.'
          : study.closedAt && `Closed on ${formatDateTime(study.closedAt)}.`}
      </Notice>
      {version !== null && (
        <div>
          <LinkButton href={`/studies/${study.slug}`} variant="primary">
            The results
          </LinkButton>
        </div>
      )}
      {study.importedFrom === null && (
        <details>
          <summary className="text-soft">Open it again</summary>
          <div className="mt-4">
            <EndForm
              action={reopen}
              slug={study.slug}
              endsAt=""
              timeZone={study.timeZone}
              zones={timeZones()}
              submit="Open for ratings again"
            />
          </div>
        </details>
      )}
    </Part>
  )
}
