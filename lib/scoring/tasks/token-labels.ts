import { z } from 'zod'
import { escapeLabel } from '../cells'
import type { Task } from '../task'

const label = z.string().min(1)
const params = z.strictObject({
  /** Labels that count; others, such as "O", do not. */
  labels: z.array(label).min(1),
  /** What stands before the label in a tag, as "I-" in EBM PICO; removed on both sides. */
  prefixes: z.array(z.string()).default([]),
})
const tags = z.array(label)
type Params = z.infer<typeof params>

/**
 * Labels of tokens, each token counted by itself.
 *
 * Statistics: tp, fp, fn over the labels that count, the same per label, tokens and tokens:right.
 */
export const tokenLabels: Task<Params, string[], string[]> = {
  id: 'token-labels',
  title: 'Token labels',
  description:
    'Every token has a label and counts by itself; no spans are formed. Precision, recall and F1 leave out the labels that are not declared, such as "O". A sentence with the wrong number of labels counts as if nothing was labelled.',
  source: 'Nye et al. 2018 (EBM-NLP), as BLURB scores it',
  params,
  gold: tags,
  prediction: tags,
  layout: ({ labels }) => [
    'tp',
    'fp',
    'fn',
    ...labels.flatMap((name) => ['tp', 'fp', 'fn'].map((part) => `${part}:${escapeLabel(name)}`)),
    'tokens',
    'tokens:right',
  ],
  metrics: ['macro-f1', 'f1', 'precision', 'recall', 'token-accuracy'],
  isReadable: (_, gold, predicted) => predicted.length === gold.length,
  score(options, gold, predicted) {
    const vector = new Float64Array(3 * (options.labels.length + 1) + 2)
    const place = (tag: string | undefined) =>
      tag === undefined ? -1 : options.labels.indexOf(bare(options, tag))
    const add = (part: 0 | 1 | 2, c: number) => {
      vector[part]! += 1
      vector[3 * (c + 1) + part]! += 1
    }
    const found = predicted?.length === gold.length ? predicted : []
    gold.forEach((tag, i) => {
      const g = place(tag)
      const p = place(found[i])
      if (g >= 0 && g === p) add(0, g)
      else {
        if (p >= 0) add(1, p)
        if (g >= 0) add(2, g)
      }
      vector[vector.length - 2]! += 1
      if (found[i] !== undefined && bare(options, tag) === bare(options, found[i]))
        vector[vector.length - 1]! += 1
    })
    return vector
  },
}

function bare({ prefixes }: Params, tag: string): string {
  const prefix = prefixes.find((start) => tag.startsWith(start))
  return prefix === undefined ? tag : tag.slice(prefix.length)
}
