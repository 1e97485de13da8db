import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatBytes } from '@/lib/format/bytes'
import { CheckResult } from './check-result'
import type { UploadState } from './use-upload'

interface UploadStatusProps {
  upload: UploadState
  onStop: () => void
  ruleTitle: string
}

/** What is happening to the upload, what is safe, what to do. */
export function UploadStatus({ upload, onStop, ruleTitle }: UploadStatusProps) {
  switch (upload.phase) {
    case 'idle':
      return null
    case 'sending': {
      const isSent = upload.sent >= upload.total
      return (
        <div className="flex flex-wrap items-end gap-4">
          <div className="min-w-0 flex-1 basis-[16rem]">
            <ProgressBar
              label={isSent ? 'The server checks and stores the file' : 'Sending'}
              value={isSent ? null : upload.sent / Math.max(1, upload.total)}
              detail={
                isSent
                  ? formatBytes(upload.total)
                  : `${formatBytes(upload.sent)} of ${formatBytes(upload.total)}`
              }
            />
          </div>
          <Button size="small" onClick={onStop}>
            Stop
          </Button>
        </div>
      )
    }
    case 'waiting':
      return (
        <Notice kind="warning" title={upload.message} live>
          <p>Trying again in {upload.seconds} s. However often the file is sent, it makes one submission.</p>
          <p className="mt-2">
            <Button size="small" onClick={onStop}>
              Stop
            </Button>
          </p>
        </Notice>
      )
    case 'lost':
      return (
        <Notice kind="error" title="The file could not be sent" live>
          {upload.message} Press Submit to go on; it will not be counted twice.
        </Notice>
      )
    case 'refused':
      return (
        <div className="grid gap-5">
          <Notice kind="error" title="Not accepted" live>
            <p>{upload.message}</p>
            {upload.mustSignIn && (
              <p>
                <a href="/login?next=/submit">Sign in again</a>, then choose the file once more.
              </p>
            )}
          </Notice>
          {upload.report && <CheckResult report={upload.report} ruleTitle={ruleTitle} />}
        </div>
      )
    case 'accepted':
      return (
        <Notice kind="success" title="Accepted" live>
          Opening the submission …
        </Notice>
      )
  }
}
