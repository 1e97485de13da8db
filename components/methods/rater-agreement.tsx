import { fixed } from '@/lib/format/number'
import { randolphKappa } from '@/lib/statistics/agreement/brennan-prediger'
import { gwetAgreement } from '@/lib/statistics/agreement/gwet'
import { krippendorffAlpha } from '@/lib/statistics/agreement/krippendorff-alpha'
import { rawAgreement } from '@/lib/statistics/agreement/raw-agreement'
import { tallyByItem } from '@/lib/statistics/agreement/tally'
import type { Article } from './article'

interface Example {
  title: string
  /** Answers by the two raters' options. */
  both: number
  neither: number
  split: number
}

/** Two raters, 100 answers; they differ on as many in both. */
const examples: readonly Example[] = [
  { title: 'Half of the answers are harmful', both: 47, neither: 47, split: 6 },
  { title: 'Hardly any is', both: 1, neither: 93, split: 6 },
]

function coefficients({ both, neither, split }: Example) {
  const rows = [
    ...Array.from({ length: both }, () => ['yes', 'yes']),
    ...Array.from({ length: neither }, () => ['no', 'no']),
    ...Array.from({ length: split }, (_, i) => (i % 2 ? ['yes', 'no'] : ['no', 'yes'])),
  ]
  const tally = tallyByItem(rows, ['no', 'yes'])
  return {
    raw: rawAgreement(tally).value,
    alpha: krippendorffAlpha(tally, { measurement: 'nominal' }).value,
    ac1: gwetAgreement(tally).value,
    randolph: randolphKappa(tally).value,
  }
}

const write = (value: number | null) => (value === null ? 'undefined' : fixed(value, 2))

function Body() {
  return (
    <>
      <p>
        How far raters agree bounds what a study can say. No single coefficient tells it, so four are shown
        beside each other, with the shares of the options, each rater’s use of them, and every pair of raters.
      </p>
      <h2>The paradox</h2>
      <p>
        Two raters look at 100 answers and differ on six of them. Whether that is called excellent or poor
        depends on how common the options are:
      </p>
      <table>
        <thead>
          <tr>
            <th className="pr-6 text-left font-medium">100 answers, 6 disagreements</th>
            <th className="pr-6 text-right font-medium">alike</th>
            <th className="pr-6 text-right font-medium">alpha</th>
            <th className="pr-6 text-right font-medium">AC1</th>
            <th className="text-right font-medium">Randolph</th>
          </tr>
        </thead>
        <tbody className="num">
          {examples.map((example) => {
            const { raw, alpha, ac1, randolph } = coefficients(example)
            return (
              <tr key={example.title}>
                <td className="pr-6">{example.title}</td>
                <td className="pr-6 text-right">{write(raw)}</td>
                <td className="pr-6 text-right">{write(alpha)}</td>
                <td className="pr-6 text-right">{write(ac1)}</td>
                <td className="text-right">{write(randolph)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p>
        Krippendorff’s alpha (like Fleiss’ and Cohen’s kappa) asks how much better raters agree than people
        who use the options as often as they do, at random. Where nearly every answer is harmless, such people
        agree nearly always, and little is left to be better in. Gwet’s AC1 and Randolph’s kappa take chance
        to be smaller there. None of them is wrong; they answer different questions. Read the share of pairs
        alike first, then alpha beside the shares of the options.
      </p>
      <h2>When Rounds warns</h2>
      <p>
        Where the interval of alpha holds zero or less, the page says that raters agree no more than chance
        would make them, given how often each option was chosen, and says how often they chose alike. Means of
        a scale on which raters agree no more than that can still put systems in an order; they say little.
      </p>
      <h2>Undefined is a result</h2>
      <p>
        If nothing was rated twice, or everybody chose one option, the ratings do not determine a coefficient.
        Then none is shown, and the reason stands in its place: raters who agree on everything are not “kappa
        0”. The same holds for intervals: that of a kappa is undefined where raters agree on every item, since
        nothing varies that it could be worked out from, and where fewer than twenty items were rated twice
        (AC1: ten). The share of pairs alike, and Randolph’s kappa with it, keeps an interval there: ten of
        ten alike still allow fewer.
      </p>
      <h2>Which scale</h2>
      <p>
        Options that are names use nominal alpha. Scales are shown with interval and ordinal distances too;
        the ordinal one is the one to read. Intraclass correlations come in several forms that must never be
        compared with each other: ICC(2,1) is one rater’s absolute agreement, ICC(3,k) the consistency of the
        mean of k.
      </p>
      <p className="text-faint text-sm">
        Feinstein and Cicchetti (1990), Journal of Clinical Epidemiology 43; Gwet (2008), British Journal of
        Mathematical and Statistical Psychology 61; Krippendorff (2019), Content Analysis; Randolph (2005).
      </p>
    </>
  )
}

export const raterAgreement: Article = {
  slug: 'rater-agreement',
  title: 'Agreement of raters',
  summary: 'Why 94 % alike can mean a coefficient of .88 or of .22.',
  body: Body,
}
