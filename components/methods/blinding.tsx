import { formatP } from '@/lib/format/p-value'
import { stratifiedExact } from '@/lib/statistics/hypothesis/stratified-exact'
import type { Article } from './article'

/** Of three answers of models, and of three of clinicians, how many each of eight raters took for a model's. */
const saidModel = [
  [2, 1],
  [3, 3],
  [2, 2],
  [1, 1],
  [3, 1],
  [2, 2],
  [2, 0],
  [1, 2],
] as const
const SHOWN = 3
const count = (source: 0 | 1) => saidModel.reduce((sum, said) => sum + said[source], 0)

function Body() {
  const found = stratifiedExact(
    saidModel.map(([models, clinicians]) => ({
      a: { successes: models, n: SHOWN },
      b: { successes: clinicians, n: SHOWN },
    })),
  )
  const shown = SHOWN * saidModel.length
  return (
    <>
      <p>
        Whoever knows that an answer comes from a model reads it differently. In a study on Rounds nothing
        that reaches a rater’s browser carries the name of a source, or anything that two answers of one
        source would have in common: an item is known by a random token, new at each claim. Texts are shown in
        one layout, and phrases in which an answer names its maker are shown to the organiser before the study
        is launched.
      </p>
      <h2>While a study runs</h2>
      <p>
        Raters see neither other ratings nor running results. The public page of an open study names no
        source, and no board or system’s page leads to it. Nobody is given answers that they, or their
        organisation, have made. If an organiser must look behind the blinding, that is logged with the
        reason, and the number of times stands in the facts of the study.
      </p>
      <h2>Did it hold?</h2>
      <p>
        At the end, where both people and models have answered, each rater is shown up to six of the answers
        they rated once more, half of them by clinicians, none to the same question, drawn from the study’s
        seed, and says of each whether a person or a model wrote it, or that they cannot tell. All are asked
        whether they could tell the sources apart. Guesses count until the study is closed.
      </p>
      <p>
        Who says “a model” of everything is right of every model and knows nothing, so each rater is held
        against their own habit: an exact test with raters as strata, which for one rater is Fisher’s. An
        example: eight raters said “a model” of {count(0)} of {shown} answers of models and of {count(1)} of{' '}
        {shown} of clinicians; {formatP(found?.p ?? null)}, so that they could tell is not shown. That is no
        proof that they could not. Bang’s blinding index says for each source how many more guesses were right
        than wrong: 0 is chance, 1 is that everybody knew.
      </p>
      <h2>After a study</h2>
      <p>
        Sources are named when results are frozen; raters never are, unless they ask for it. Downloads carry
        pseudonyms, and leave out what raters wrote in their own words, since that can say who they are.
        Traits such as profession and country are counted one at a time.
      </p>
      <p className="text-faint text-sm">
        Schulz and Grimes (2002), The Lancet 359, on blinding; Mehta, Patel and Gray (1985), JASA 80, for the
        exact test; Bang, Ni and Davis (2004), Controlled Clinical Trials 25, for the index.
      </p>
    </>
  )
}

export const blinding: Article = {
  slug: 'blinding',
  title: 'Blinding',
  summary: 'What raters cannot see, and how to tell whether they guessed it.',
  body: Body,
}
