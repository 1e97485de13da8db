import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { SystemList } from '@/components/results/system-list'
import { PageHeader } from '@/components/ui/page-header'
import { listSystems } from '@/db/queries/system-results'
import { countOf, sentenceCase } from '@/lib/format/count'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Systems',
  description: 'Every system with published results, and what each was adapted from.',
}

export default async function SystemsPage() {
  const systems = await listSystems(database())
  return (
    <>
      <PageHeader
        title="Systems"
        lead={
          systems.length > 0 &&
          `${sentenceCase(countOf(systems.length, 'system'))} with published results, and what each was adapted from.`
        }
      />
      <SystemList systems={systems} />
    </>
  )
}
