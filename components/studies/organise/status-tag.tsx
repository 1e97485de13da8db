import { Tag } from '@/components/ui/tag'
import type { StudyStatus } from '@/lib/studies/states'

const words: Record<StudyStatus, string> = { draft: 'draft', open: 'open for ratings', closed: 'closed' }

export function StatusTag({ status }: { status: StudyStatus }) {
  return <Tag tone={status === 'open' ? 'accent' : 'neutral'}>{words[status]}</Tag>
}
