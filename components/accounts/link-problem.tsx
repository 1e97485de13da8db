import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'

/** Instead of the button of a mailed link that no longer works: why, and where to get a new one. */
export function LinkProblem({ isExpired, again }: { isExpired: boolean; again: string }) {
  return (
    <>
      <Notice
        kind="warning"
        className="mt-4 mb-6"
        title={isExpired ? 'This link has expired' : 'This link was used already'}
      >
        {isExpired
          ? 'A link works for half an hour after it was asked for.'
          : 'A link works once. If you did not use it, it may have been cut off by your mail program: copy the whole of it.'}
      </Notice>
      <LinkButton href={again} variant="primary">
        Get a new link
      </LinkButton>
    </>
  )
}
