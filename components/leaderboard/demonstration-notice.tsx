import { Notice } from '@/components/ui/notice'

/** On every page that a demonstration reaches. */
export function DemonstrationNotice() {
  return (
    <Notice kind="warning" title="A demonstration" className="mb-6">
      These systems and questions are made up, so that there is something to look at and to try. The scoring
      is real; what it says is about nothing.
    </Notice>
  )
}
