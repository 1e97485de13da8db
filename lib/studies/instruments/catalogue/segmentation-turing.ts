import { axis, paraphrased, sides } from '../build'
import type { Instrument } from '../instrument'

const betterAnswer = sides('paraphrased', ['Segmentation A', 'Tie', 'Segmentation B'], 'selected')

export const segmentationTuring: Instrument = {
  schemaVersion: 1,
  id: 'segmentation-turing',
  title: 'Two segmentations, Turing-like',
  citation: {
    authors: 'de la Rosa et al.',
    year: 2025,
    venue: 'Nature Communications',
    title: 'DeepISLES: a clinically validated ischemic stroke segmentation model from the ISLES 22 challenge',
    arxiv: '2403.19425',
    doi: '10.1038/s41467-025-62373-x',
  },
  mode: 'pairwise',
  unit: 'two masks of one scan',
  raterRole: 'neuroradiologist',
  axes: [
    axis('completeness', 'Completeness', paraphrased('Which segmentation is more complete?'), betterAnswer),
    axis('correctness', 'Correctness', paraphrased('Which segmentation is more correct?'), betterAnswer),
  ],
  protocol: { answerSources: ['algorithm', 'manual expert'], blinded: true, orderRandomised: true },
  aggregation: { perAxis: 'share preferred' },
  recommendedRatersPerItem: 3,
  agreementStatistic: { primary: "Krippendorff's alpha, nominal", published: null },
  publishedResults: { summary: 'the algorithm was preferred to segmentation by hand throughout' },
}
