import Link from 'next/link'
import type { Article } from './article'

function Body() {
  return (
    <>
      <p>
        A suite is a set of benchmarks that are reported together. One number for all of them hides more than
        it shows, so the suite board puts the benchmarks beside each other and adds an aggregate only for
        systems that have a result on every one of them. An incomplete row has no aggregate: the mean of what
        is there would reward leaving out the hard ones.
      </p>
      <h2>The rule</h2>
      <p>
        Each suite states its rule: the plain mean of its benchmarks’ scores, or the mean within each type of
        task first and then over the types, so that five benchmarks of one kind do not outweigh all others.
      </p>
      <h2>One task a column</h2>
      <p>
        A row is one system under one way of running it. What is shown beside a question belongs to a
        benchmark and may differ between them, but within one it can make another task: PubMedQA with the
        abstract is reading, without it recall. Where that is so the suite says which counts. A value from
        another context, or from one that is not stated, stands in its column, marked, and makes no aggregate.
      </p>
      <h2>Its interval</h2>
      <p>
        The benchmarks were sampled independently of each other, so replicate <i>b</i> of the aggregate is the
        rule applied to replicate <i>b</i> of each benchmark, and the interval is the middle 95 % of these.
      </p>
      <h2>A worked example</h2>
      <p>
        Three benchmarks of one type score 80, 70 and 60, one of another type scores 90. The plain mean is 75;
        the mean over types is (70 + 90) / 2 = 80.
      </p>
      <p>
        How far the order hangs on the rule is on every suite’s page: see{' '}
        <Link href="/methods/sensitivity">sensitivity of a suite’s order</Link>.
      </p>
    </>
  )
}

export const suiteAggregates: Article = {
  slug: 'suites',
  title: 'Suites and their aggregate',
  summary: 'When several benchmarks get one number, and by which rule.',
  body: Body,
}
