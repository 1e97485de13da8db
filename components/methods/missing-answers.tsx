import type { Article } from './article'

function Body() {
  return (
    <>
      <p>
        A file may lack predictions for some instances, and a prediction may be text from which no answer can
        be read. These are different things, and both are shown: <b>answered</b> counts instances with a
        prediction, <b>readable</b> those from which an answer could be read.
      </p>
      <h2>Missing</h2>
      <p>
        Each benchmark states what a missing prediction counts as, and the rule is part of the score’s
        signature: <b>wrong</b> (it stays in the denominator), <b>dropped</b> (it leaves numerator and
        denominator) or <b>refused</b> (incomplete files are not accepted). A score over a part never passes
        for a score of the whole: coverage stands beside it, and a comparison of two incomplete files is over
        the instances both answered.
      </p>
      <h2>Unreadable</h2>
      <p>
        An answer is read from text by a named rule. The rule never guesses: text without a readable answer
        counts as wrong, even where another scorer would have filled in a letter. Where a published figure
        used such a filler, the submission names that rule, and raw text and answer are kept apart.
      </p>
      <h2>A worked example</h2>
      <p>
        Of 265 questions a file answers 200, and 121 of these are right. With missing counted as wrong the
        score is 121 / 265 = 45.7 %; over the answered ones it would be 60.5 %. The board shows the first with
        “200 of 265 answered”.
      </p>
    </>
  )
}

export const missingAnswers: Article = {
  slug: 'missing-answers',
  title: 'Missing and unreadable answers',
  summary: 'What counts when a file is incomplete or an answer cannot be read.',
  body: Body,
}
