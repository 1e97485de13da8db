import type { Article } from './article'

function Body() {
  return (
    <>
      <p>
        A list sorted by score invites the reading that the first is better than the second. Often the data do
        not say so. Rounds gives each system the set of ranks that the data cannot rule out: “1–8” means that
        it may be the best and may be the eighth. The sets hold together: with 95 % confidence every system’s
        true rank is inside its set at once.
      </p>
      <h2>How they are found</h2>
      <p>
        For every ordered pair of systems we ask whether the first is better, taking into account that all
        these questions are asked at the same time: the bar is the 95th percentile of the largest standardised
        difference over all pairs, found from the stored replicates, and lowered step by step as pairs are
        settled. A system’s best possible rank is one more than the number of systems shown to be better; its
        worst is the number of systems less those it is shown to be better than.
      </p>
      <h2>A worked example</h2>
      <p>
        Three systems score 80, 79 and 60 with standard errors of about 2 points. The third is shown to be
        worse than both, the first two cannot be told apart. Their sets are 1–2, 1–2 and 3.
      </p>
      <p>
        Equal values share a rank. A system without a value (a correlation of constant answers, say) has no
        rank. Adding a submission can widen sets, since one more question is asked, but never moves a score.
      </p>
      <p className="text-faint text-sm">
        Mogstad, Romano, Shaikh and Wilhelm (2024), Inference for ranks, Review of Economic Studies 91.
      </p>
    </>
  )
}

export const rankSets: Article = {
  slug: 'rank-sets',
  title: 'Rank sets',
  summary: 'Why a board says “1–8” and not “3”.',
  body: Body,
}
