import { formatP } from '@/lib/format/p-value'
import { fisherExact } from '@/lib/statistics/hypothesis/fisher-exact'
import type { Article } from './article'

/** Guesses of "a model wrote this": of answers that a model wrote, and of answers that clinicians wrote. */
const guesses = { model: { successes: 31, n: 50 }, clinician: { successes: 22, n: 48 } }

function Body() {
  const { p } = fisherExact(guesses.model, guesses.clinician)
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
        At the end raters may guess who wrote some of the answers they rated. If “a model” is guessed for
        models’ answers as often as for clinicians’, they could not tell. An example: “a model” for{' '}
        {guesses.model.successes} of {guesses.model.n} answers of models and {guesses.clinician.successes} of{' '}
        {guesses.clinician.n} of clinicians; Fisher’s exact test gives {formatP(p)}, so that they could tell
        is not shown. That is no proof that they could not.
      </p>
      <h2>After a study</h2>
      <p>
        Sources are named when results are frozen; raters never are, unless they ask for it. Downloads carry
        pseudonyms, and leave out what raters wrote in their own words, since that can say who they are.
        Traits such as profession and country are counted one at a time.
      </p>
      <p className="text-faint text-sm">
        Schulz and Grimes (2002), The Lancet 359, on blinding; Fisher (1935), The Design of Experiments.
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
