import { z } from 'zod'
import { bleuMeasure } from '../generation/measures/bleu'
import { chrfMeasure } from '../generation/measures/chrf'
import type { MeasuredText, TextMeasure } from '../generation/measures/measure'
import { meteorMeasure } from '../generation/measures/meteor'
import { rougeMeasure } from '../generation/measures/rouge'
import { sariMeasure } from '../generation/measures/sari'
import { sentenceBleuMeasure } from '../generation/measures/sentence-bleu'
import { terMeasure } from '../generation/measures/ter'
import { bertScoreLayout, bertScoreOptions, bertScoreVectors } from '../models/bert-score-measure'
import type { Task } from '../task'

const params = z
  .strictObject({
    rouge: rougeMeasure.options.optional(),
    bleu: bleuMeasure.options.optional(),
    chrf: chrfMeasure.options.optional(),
    ter: terMeasure.options.optional(),
    sari: sariMeasure.options.optional(),
    meteor: meteorMeasure.options.optional(),
    sentenceBleu: sentenceBleuMeasure.options.optional(),
    bertScore: bertScoreOptions.optional(),
  })
  .refine(
    (chosen) => Object.values(chosen).some((options) => options !== undefined),
    'name at least one measure',
  )

const gold = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({
    references: z.array(z.string()).min(1),
    /** What was to be summarised, simplified or corrected: SARI compares with it. */
    source: z.string().optional(),
  }),
])

/** Characters; the longest clinical notes and reports have a tenth of it. */
const LONGEST_TEXT = 200_000
/** TER tries up to a thousand shifts of blocks, and aligns the whole texts again after each. */
const LONGEST_TEXT_WITH_TER = 20_000

export type FreeTextParams = z.infer<typeof params>
export type FreeTextGold = z.infer<typeof gold>

/** A measure with its options filled in. */
interface Bound {
  readonly name: string
  readonly layout: readonly string[]
  score(text: MeasuredText): ArrayLike<number>
  signature(references: number | 'var'): string
}

/** Only measures that were asked for are there, so no other is computed. */
function boundMeasures(chosen: FreeTextParams): Bound[] {
  return [
    bind('rouge', rougeMeasure, chosen.rouge),
    bind('bleu', bleuMeasure, chosen.bleu),
    bind('chrf', chrfMeasure, chosen.chrf),
    bind('ter', terMeasure, chosen.ter),
    bind('sari', sariMeasure, chosen.sari),
    bind('meteor', meteorMeasure, chosen.meteor),
    bind('sentence-bleu', sentenceBleuMeasure, chosen.sentenceBleu),
  ].filter((measure) => measure !== null)
}

function bind<Options>(
  name: string,
  measure: TextMeasure<Options>,
  options: Options | undefined,
): Bound | null {
  if (options === undefined) return null
  return {
    name,
    layout: measure.layout(options),
    score: (text) => measure.score(options, text),
    signature: (references) => measure.signature(options, references),
  }
}

/**
 * Free text against reference texts.
 *
 * Statistics: count, then those of every measure the params name, in the order ROUGE, BLEU, chrF, TER, SARI, METEOR,
 * sentence BLEU, and last those of BERTScore, which a model works out beforehand. BLEU, chrF, TER and EASSE's SARI are corpus metrics: functions of summed counts. ROUGE, METEOR and
 * sentence scores are values per instance, to be averaged.
 */
export const freeText: Task<FreeTextParams, FreeTextGold, string, Bound[]> = {
  id: 'free-text',
  title: 'Free text against references',
  description:
    'Summaries, simplifications, corrections and long answers compared with one reference text or several, and with the source where a measure needs it. The params name the measures to compute and their rules: tokeniser, stemming, whose implementation is followed. A missing text scores 0 where instances are averaged and counts as an empty text where counts are summed. A text may have 200,000 characters, 20,000 where TER is among the measures; a file with a longer one is refused.',
  source:
    'Lin 2004 (ROUGE); Post 2018 (BLEU); Popović 2015 (chrF); Snover et al. 2006 (TER); Xu et al. 2016 (SARI); Zhang et al. 2020 (BERTScore)',
  params,
  gold,
  prediction: z.string().max(LONGEST_TEXT),
  longestText: ({ ter }) => (ter ? LONGEST_TEXT_WITH_TER : LONGEST_TEXT),
  layout: (chosen) => [
    'count',
    ...boundMeasures(chosen).flatMap(({ layout }) => layout),
    ...(chosen.bertScore ? bertScoreLayout : []),
  ],
  byModel: ({ bertScore: options }) =>
    options
      ? {
          choice: options,
          layout: bertScoreLayout,
          vectors: (encoder, pairs, checkpoint) =>
            bertScoreVectors({
              encoder,
              options,
              texts: pairs.map(({ gold, prediction }) => ({ candidate: prediction, ...goldText(gold) })),
              ...(checkpoint && { checkpoint }),
            }),
        }
      : null,
  metrics: [
    'rouge-l',
    'rouge-1',
    'rouge-2',
    'rouge-lsum',
    'bleu',
    'bleu-1',
    'bleu-2',
    'bleu-3',
    'bleu-4',
    'chrf',
    'ter',
    'sari',
    'sari-add',
    'sari-keep',
    'sari-delete',
    'sari-paper',
    'sari-original',
    'sari-huggingface',
    'meteor',
    'sentence-bleu',
    'bertscore-f1',
    'bertscore-precision',
    'bertscore-recall',
    'rouge-1-precision',
    'rouge-1-recall',
    'rouge-2-precision',
    'rouge-2-recall',
    'rouge-l-precision',
    'rouge-l-recall',
    'rouge-lsum-precision',
    'rouge-lsum-recall',
  ],
  prepare: boundMeasures,
  score(chosen, goldValue, predicted, context) {
    const text = { candidate: predicted, ...goldText(goldValue) }
    const vector = [1]
    for (const measure of context ?? boundMeasures(chosen)) {
      const part = measure.score(text)
      for (let i = 0; i < measure.layout.length; i++) vector.push(part[i]!)
    }
    return vector
  },
}

function goldText(value: FreeTextGold): { references: readonly string[]; source: string | null } {
  if (typeof value === 'string') return { references: [value], source: null }
  if (Array.isArray(value)) return { references: value, source: null }
  return { references: value.references, source: value.source ?? null }
}

/**
 * The signature of every measure named, in sacreBLEU's style: `{ bleu: 'nrefs:1|case:mixed|…' }`.
 *
 * @param references how many references instances have; `var` when not all the same
 */
export const freeTextSignatures = (
  chosen: FreeTextParams,
  references: number | 'var',
): Record<string, string> =>
  Object.fromEntries(boundMeasures(chosen).map(({ name, signature }) => [name, signature(references)]))
