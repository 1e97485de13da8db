import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount, formatShare } from '@/lib/format/count'
import type { AgreementPanel as Panel } from '@/lib/studies/analysis/agreement-panel'
import type { Coefficient } from '@/lib/studies/analysis/coefficient'
import { CoefficientValue } from './coefficient-value'
import { RaterMarginalsTable, RaterPairsTable } from './rater-tables'

interface AgreementPanelProps {
  panel: Panel
  name: string
}

/** Every coefficient of one axis side by side, with the shares they rest on, the raters, and each pair of them. */
export function AgreementPanel({ panel, name }: AgreementPanelProps) {
  const { n, unanimous, raw, alpha, fleiss, randolph, ac1, icc } = panel
  const rows: { label: string; note: string; coefficient: Coefficient; as?: 'share' }[] = [
    { label: 'Pairs alike, %', note: 'share of pairs of ratings of one item', coefficient: raw, as: 'share' },
    ...alpha.map(({ level, coefficient }) => ({
      label: `Krippendorff’s alpha, ${level}`,
      note: 'chance from the shares of options used',
      coefficient,
    })),
    { label: 'Fleiss’ kappa', note: 'chance from the shares of options used', coefficient: fleiss },
    { label: 'Gwet’s AC1', note: 'chance small where one option prevails', coefficient: ac1 },
    { label: 'Randolph’s kappa', note: 'chance as if all options were as likely', coefficient: randolph },
    ...(icc
      ? [
          { label: 'ICC(2,1)', note: 'one rater, absolute agreement', coefficient: icc.icc21 },
          { label: 'ICC(3,k)', note: 'mean of the raters, consistency', coefficient: icc.icc3k },
        ]
      : []),
  ]
  return (
    <div className="grid gap-6">
      <p className="max-w-[76ch] text-soft">
        {formatCount(n.pairable)} of {formatCount(n.units)} items were rated twice or more, by{' '}
        {formatCount(n.raters)} raters with {formatCount(n.ratings)} ratings in all. On{' '}
        {formatCount(unanimous)} of them all raters chose alike ({formatShare(unanimous, n.pairable)}).
      </p>
      <Table label={`Agreement coefficients: ${name}`} className="max-w-3xl text-sm">
        <thead>
          <tr>
            <HeadCell>Coefficient</HeadCell>
            <HeadCell numeric>Value, 95 % interval</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, note, coefficient, as }) => (
            <tr key={label}>
              <RowHead>
                {label}
                <span className="block font-normal text-faint text-xs">{note}</span>
              </RowHead>
              <Cell numeric>
                <CoefficientValue coefficient={coefficient} as={as} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <RaterMarginalsTable panel={panel} name={name} />
      <RaterPairsTable panel={panel} name={name} />
    </div>
  )
}
