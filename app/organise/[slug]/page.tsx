import type { Metadata } from 'next'
import { requireOrganised } from '@/app/_server/organised-study'
import { DesignPage } from './design'
import { ProgressPage } from './progress'

export const metadata: Metadata = { title: 'Study', robots: { index: false } }

/** A draft's way to its launch; then how the study is getting on. */
export default async function StudyPage({ params }: PageProps<'/organise/[slug]'>) {
  const { slug } = await params
  const { study } = await requireOrganised(slug)
  return study.status === 'draft' ? <DesignPage study={study} /> : <ProgressPage study={study} />
}
