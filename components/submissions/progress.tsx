'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { countOf, sentenceCase } from '@/lib/format/count'
import { type SubmissionStage, type SubmissionStatus, submissionStages } from '@/lib/submissions/status'
import { stageWords } from './stages'
import { useSubmissionState } from './use-submission-state'

interface SubmissionProgressProps {
  submissionId: string
  /** As the page was rendered; from then on the server is asked. */
  status: SubmissionStatus
  stage: SubmissionStage | null
  failure: string | null
}

/** Queue and scoring of a submission as they go on; the page is rendered anew when there is a result. */
export function SubmissionProgress({ submissionId, ...rendered }: SubmissionProgressProps) {
  const router = useRouter()
  const isOpen = rendered.status === 'queued' || rendered.status === 'scoring'
  const { state, isLost } = useSubmissionState(submissionId, isOpen)
  const status = state?.status ?? rendered.status
  const hasEnded = isOpen && (status === 'scored' || status === 'failed')

  useEffect(() => {
    if (hasEnded) router.refresh()
  }, [hasEnded, router])

  if (status === 'failed') return <Failure reason={state?.failure ?? rendered.failure} />
  if (!isOpen) return null
  const stage = state === null ? rendered.stage : state.stage
  return (
    <section aria-label="Progress" className="grid gap-3 rounded-lg border border-line p-5">
      <div aria-live="polite">
        <ProgressBar {...shown(status, stage, state?.queuePosition ?? null)} />
      </div>
      <p className="text-soft text-sm">
        {isLost
          ? 'No answer from the server just now. The submission is safe there; this page goes on asking.'
          : 'Usually a matter of seconds. You may close this page: the submission is stored and will be scored.'}
      </p>
    </section>
  )
}

function shown(status: SubmissionStatus, stage: SubmissionStage | null, ahead: number | null) {
  if (status === 'scored') return { label: 'Scored', value: 1, detail: 'opening the result …' }
  if (status === 'queued') {
    const place =
      ahead === null ? '' : ahead === 0 ? 'next in line' : `${countOf(ahead, 'submission')} before it`
    return { label: 'Accepted, waiting for a worker', value: 0.05, detail: place && sentenceCase(place) }
  }
  const step = stage === null ? 0 : submissionStages.indexOf(stage)
  return {
    label: stage === null ? 'Taken up by a worker' : stageWords[stage],
    value: (step + 1) / (submissionStages.length + 1),
    detail: `step ${step + 1} of ${submissionStages.length}`,
  }
}

function Failure({ reason }: { reason: string | null }) {
  return (
    <Notice kind="error" title="Scoring failed on our side">
      <p>{reason ?? 'The reason is in the logs of this instance.'}</p>
      <p>
        Your file is stored and your quota was given back. Submit it again; if it fails again, tell whoever
        runs this instance.
      </p>
    </Notice>
  )
}
