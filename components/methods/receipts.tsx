import type { Article } from './article'

function Body() {
  return (
    <>
      <p>
        Every score carries a signature: the hash of the benchmark version, the hash of the uploaded file, the
        task and its parameters, the rule that read the answers, the rule for missing ones, the metrics, the
        scorer’s version, and the number and the key of the bootstrap replicates. The receipt is a SHA-256
        over this signature and all the values. Change anything, and it no longer fits.
      </p>
      <h2>The ledger</h2>
      <p>
        Scores are entries of a ledger that can be added to and never changed; the database grants nobody the
        right. A correction is a new entry with its reason, and the old one stays readable.
      </p>
      <h2>Common dice</h2>
      <p>
        Replicate <i>b</i> of a benchmark version draws the same instances for every submission. The generator
        is xoshiro128**, its state mixed from the version’s content hash and <i>b</i>, so any replicate can be
        recomputed alone, by anybody.
      </p>
      <h2>Check it</h2>
      <p>
        <code>rounds verify RECEIPT</code> scores the stored predictions again and says whether every value is
        the same. With the official files at hand, <code>rounds score</code> computes a score without any
        server.
      </p>
    </>
  )
}

export const receipts: Article = {
  slug: 'receipts',
  title: 'Receipts and replicates',
  summary: 'What a score depends on, and how to compute it again.',
  body: Body,
}
