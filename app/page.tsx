import { PageHeader } from '@/components/ui/page-header'

export default function Home() {
  return (
    <PageHeader
      title="Rounds"
      lead="Rankings of biomedical language models that say what the data can tell apart."
    />
  )
}
