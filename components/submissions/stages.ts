import type { SubmissionStage, SubmissionStatus } from '@/lib/submissions/status'

/** What the worker does, in the words of the page. */
export const stageWords: Record<SubmissionStage, string> = {
  reading: 'Reading the predictions',
  scoring: 'Scoring each instance',
  resampling: 'Resampling for the intervals',
  comparing: 'Comparing with the base model',
  storing: 'Writing the result',
}

export const statusWords: Record<SubmissionStatus, string> = {
  queued: 'Waiting',
  scoring: 'Being scored',
  scored: 'Scored',
  failed: 'Failed on our side',
}
