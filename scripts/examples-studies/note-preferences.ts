import type { Instrument } from '@/lib/studies/instruments/instrument'
import { type ExampleStudy, type MappingInput, tableOf } from './example-study'

const folder = 'predictions/aci-bench/human-ratings-wanglab'
const files = [1, 2, 3].map((rater) => `${folder}/annotator_${rater}.tsv`)
const keyFile = `${folder}/systems_key.tsv`

/** The question of the study's sheets; no instrument of the platform asks for the best of three with ties. */
const instrument: Instrument = {
  schemaVersion: 1,
  id: 'clinical-note-preference',
  title: 'Clinical notes, the best of three',
  citation: {
    authors: 'Giorgi et al.',
    year: 2023,
    venue: 'ClinicalNLP workshop',
    title: 'WangLab at MEDIQA-Chat 2023: clinical note generation from doctor-patient conversations',
    arxiv: '2305.02220',
  },
  mode: 'ranking',
  unit: 'set of 3 clinical notes of one consultation',
  raterRole: 'physician',
  contextShown: ['dialogue of the consultation'],
  axes: [
    {
      id: 'preferred',
      label: 'Preferred note',
      question: 'Which note do you prefer?',
      wording: 'paraphrased',
      optionsWording: 'paraphrased',
      options: [
        { value: '1', label: 'Preferred', order: 1 },
        { value: '2', label: 'Second', order: 2 },
        { value: '3', label: 'Third', order: 3 },
      ],
      favourable: ['1'],
      multiple: false,
      rankItems: 3,
      tiesAllowed: true,
      note: 'A rater names the best note or several that are about as good; the others share the last place.',
    },
  ],
  protocol: { itemsInStudy: 20, ratersPerItemInStudy: 3, blinded: true, orderRandomised: true },
  aggregation: { perAxis: 'win rate among consultations with one preferred note; ties apart' },
  recommendedRatersPerItem: 3,
  agreementStatistic: { primary: "Kendall's W", published: null },
}

const note = (letter: string) => ({
  name: { lookup: 'systems', column: `clinical note ${letter}` },
  answer: { column: `clinical note ${letter}` },
})

const mapping: MappingInput = {
  instrument,
  table: { headerRow: 3, quotes: false },
  question: { column: 'example_id' },
  context: { column: 'doctor-patient dialogue' },
  arms: [note('A'), note('B'), note('C')],
  clinicianArms: ['GT'],
  group: { constant: 'physician' },
  ratings: {
    layout: 'rating-per-row',
    rater: { file: 'name' },
    axes: [{ column: 'preferred', reading: { axis: 'preferred', as: 'best' } }],
  },
}

export const notePreferences: ExampleStudy = {
  slug: 'example-clinical-notes',
  title: 'Clinical notes: reference, fine-tuned LED and GPT-4 in context',
  description:
    'Three physicians chose the best of three notes for 20 consultations. They disagree: the reference wins 26 % to 64 % of a rater’s decided consultations.',
  source: 'https://github.com/bowang-lab/MEDIQA-Chat-2023 (MIT)',
  files: [...files, keyFile],
  load: (data) => ({
    mapping,
    tables: files.map((file) => tableOf(data, file, mapping)),
    lookups: { systems: tableOf(data, keyFile, { ...mapping, table: { quotes: false } }) },
  }),
}
