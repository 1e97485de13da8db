import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { articles } from '@/components/methods/articles'
import { PageHeader } from '@/components/ui/page-header'

export const dynamic = 'force-dynamic'

const find = async (params: PageProps<'/methods/[topic]'>['params']) => {
  const { topic } = await params
  return articles.find(({ slug }) => slug === topic)
}

export async function generateMetadata({ params }: PageProps<'/methods/[topic]'>): Promise<Metadata> {
  const article = await find(params)
  return article ? { title: article.title, description: article.summary } : { title: 'Methods' }
}

export default async function MethodPage({ params }: PageProps<'/methods/[topic]'>) {
  const article = await find(params)
  if (!article) notFound()
  return (
    <>
      <PageHeader
        title={article.title}
        lead={article.summary}
        crumbs={[{ label: 'Methods', href: '/methods' }]}
      />
      <article className="prose">
        <article.body />
      </article>
    </>
  )
}
