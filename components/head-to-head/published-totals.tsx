import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { fixed } from '@/lib/format/number'
import { ShareBar } from './share-bar'

/** What others found by the same definition; percentages as printed. */
const studies = [
  {
    title: 'Jeong, Garg, Lipton and Oberst (2024), EMNLP',
    url: 'https://arxiv.org/abs/2411.04118',
    what: 'seven medical language models, 3-shot, prompts chosen per model',
    shares: [12.1, 49.8, 38.2],
  },
  {
    title: 'Jeong et al. (2024), arXiv 2411.08870, version 1',
    url: 'https://arxiv.org/abs/2411.08870v1',
    what: 'ten medical language models, 3-shot, prompts chosen per model',
    shares: [22.7, 36.8, 40.5],
  },
]

/** Published totals as context: other systems and other benchmarks, so not to be compared number by number. */
export function PublishedTotals() {
  return (
    <section className="mt-12">
      <h2 className="text-xl">Published before</h2>
      <p className="mt-1 mb-3 max-w-[68ch] text-soft">
        The question and the definition of a tie come from these studies. Their systems, benchmarks and
        prompts are others than the ones above, so the shares are context, not a yardstick.{' '}
        <a href="/head-to-head/reported">Single comparisons that papers report</a>
      </p>
      <Table label="Published totals" className="min-w-[18rem]">
        <thead>
          <tr>
            <HeadCell>Study</HeadCell>
            <HeadCell className="w-40 max-sm:hidden">
              <span className="sr-only">Bar</span>
            </HeadCell>
            <HeadCell numeric>Better, %</HeadCell>
            <HeadCell numeric>Tie, %</HeadCell>
            <HeadCell numeric>Worse, %</HeadCell>
          </tr>
        </thead>
        <tbody>
          {studies.map(({ title, url, what, shares }) => (
            <tr key={url}>
              <RowHead className="font-normal">
                <a href={url}>{title}</a>
                <span className="block text-faint text-xs">{what}</span>
              </RowHead>
              <Cell className="max-sm:hidden">
                <ShareBar shares={shares.map((share) => share / 100.1)} />
              </Cell>
              {shares.map((share) => (
                <Cell key={share} numeric>
                  {fixed(share, 1)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
