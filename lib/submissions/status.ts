/** Where a submission stands. `failed` is the platform's fault: the quota is refunded. */
export const submissionStatuses = ['queued', 'scoring', 'scored', 'failed'] as const
export type SubmissionStatus = (typeof submissionStatuses)[number]

/** What the worker is doing with a submission that is being scored. */
export const submissionStages = ['reading', 'scoring', 'resampling', 'comparing', 'storing'] as const
export type SubmissionStage = (typeof submissionStages)[number]
