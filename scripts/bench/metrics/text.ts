import { bleuDefaults, bleuFromSums, bleuStatistics } from '@/lib/scoring/generation/bleu'
import { type ChrfOptions, chrfDefaults, chrfFromSums, chrfStatistics } from '@/lib/scoring/generation/chrf'
import { meteor } from '@/lib/scoring/generation/meteor'
import { type RougeType, rouge } from '@/lib/scoring/generation/rouge'
import { easseSariFromSums, easseSariStatistics } from '@/lib/scoring/generation/sari-easse'
import { sentenceSari } from '@/lib/scoring/generation/sari-sentence'
import { squadScore } from '@/lib/scoring/generation/squad'
import { sumVectors } from '@/lib/scoring/generation/sum-vectors'
import { terStatistics } from '@/lib/scoring/generation/ter'
import { type MetricTiming, medianSeconds, speedInput } from './timing'

type Pair = [candidate: string, reference: string]
type SariItem = [source: string, candidate: string, references: string[]]
type SquadItem = [answer: string, references: string[]]

const pairs = (name: string) => speedInput<{ pairs: Pair[] }>(name).pairs
const items = <Item>(name: string) => speedInput<{ items: Item[] }>(name).items

const REACH = 10

const timing = (
  name: string,
  input: string,
  referenceSeconds: number,
  load: () => () => unknown,
): MetricTiming => ({
  name,
  input,
  referenceSeconds,
  reach: REACH,
  run: async () => medianSeconds(load()),
})

const rougeTiming = (name: string, referenceSeconds: number, types: readonly RougeType[], stem: boolean) =>
  timing(name, '2,000 pairs of 150 words, about 14 lines each', referenceSeconds, () => {
    const inputs = pairs('rouge-2k')
    return () => inputs.map(([candidate, reference]) => rouge(candidate, [reference], types, { stem }))
  })

const chrfTiming = (name: string, referenceSeconds: number, options: ChrfOptions) =>
  timing(name, '10,000 pairs of 25 words', referenceSeconds, () => {
    const inputs = pairs('bleu-10k')
    return () => chrfFromSums(sumVectors(inputs.map(([c, r]) => chrfStatistics(c, [r], options))), options)
  })

const allRouge: readonly RougeType[] = ['rouge1', 'rouge2', 'rougeL', 'rougeLsum']

/** Text metrics against the recorded times of rouge_score, sacreBLEU, EASSE, SARI.py, NLTK and the SQuAD script. */
export const textTimings: readonly MetricTiming[] = [
  rougeTiming('ROUGE-1, 2, L, Lsum with stemmer', 30.45, allRouge, true),
  rougeTiming('ROUGE-1, 2, L, Lsum', 30.098, allRouge, false),
  rougeTiming('ROUGE-1, 2 with stemmer', 4.585, ['rouge1', 'rouge2'], true),
  timing('BLEU, 13a', '10,000 pairs of 25 words', 2.572, () => {
    const inputs = pairs('bleu-10k')
    return () => bleuFromSums(sumVectors(inputs.map(([c, r]) => bleuStatistics(c, [r]))), bleuDefaults)
  }),
  chrfTiming('chrF', 4.399, chrfDefaults),
  chrfTiming('chrF++', 5.475, { ...chrfDefaults, wordOrder: 2 }),
  timing('TER', '500 pairs of 25 words', 0.718, () => {
    const inputs = pairs('ter-500')
    return () => sumVectors(inputs.map(([candidate, reference]) => terStatistics(candidate, [reference])))
  }),
  timing('SARI, EASSE', '2,000 items of 25 words, 3 references', 1.653, () => {
    const inputs = items<SariItem>('sari-2k')
    return () => easseSariFromSums(sumVectors(inputs.map((item) => easseSariStatistics(...item))))
  }),
  timing('SARI, original', '2,000 items of 25 words, 3 references', 0.609, () => {
    const inputs = items<SariItem>('sari-2k')
    return () => inputs.map((item) => sentenceSari(...item, 'original'))
  }),
  timing('METEOR, exact and stem', '2,000 pairs of 25 words', 0.154, () => {
    const inputs = items<SariItem>('sari-2k').map(([, candidate, references]) => [
      candidate.split(' '),
      references[0]!.split(' '),
    ])
    return () => inputs.map(([candidate, reference]) => meteor(candidate!, [reference!]))
  }),
  timing('SQuAD EM and F1', '10,000 answers, 2 references', 0.538, () => {
    const inputs = items<SquadItem>('squad-10k')
    return () => inputs.map(([answer, references]) => squadScore(answer, references))
  }),
]
