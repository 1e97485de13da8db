import { z } from 'zod'
import { readJsonList } from '../reading/json-list'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { entityTask, missedIsMissed } from './shared-facts'

const types = ['CONDITION', 'DRUG', 'OTHER', 'PHYSICAL', 'BEHAVIOURAL', 'CONTROL', 'SURGICAL', 'RADIOTHERAPY']
const offset = z.int().nonnegative()

const Trial = z.looseObject({
  nctid: z.string().min(1),
  text: z.string(),
  entities: z.array(z.looseObject({ start: offset, end: offset, type: z.enum(types) })),
})

const remedy = 'Take test.json of NeuroTrialNER (data/annotated_data/bigbio).'

export const neurotrialner: CatalogueEntry = {
  folder: 'neurotrialner',
  upstream: [
    githubFile(
      'test.json',
      {
        repository: 'Ineichen-Group/NeuroTrialNER',
        commit: '1b20172f8c2434af96f98ee22685032b7cfe7f7f',
        path: 'data/annotated_data/bigbio/test.json',
      },
      'e9ff3addc02834beb27654e547b070109d7aad7d0f81b53cefe5713dc78a8229',
    ),
  ],
  facts: {
    ...entityTask(types),
    slug: 'neurotrialner',
    title: 'NeuroTrialNER',
    summary: 'Finding 1,444 conditions and interventions in 153 registry entries of neurological trials.',
    description: [
      'A mention is right when type and boundaries equal a gold mention. The relaxed score asks for the same type and any overlap. Offsets count characters of the text, ends exclusive; the id is the registry number (NCT…).',
      'For models that give no offsets the authors compare unique lower-cased mentions per trial; such figures are not comparable with these.',
      missedIsMissed,
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'test, 153 trials',
    citation: {
      text: 'Doneva, Ellendorff, Sick, Goldman, Cannon, Schneider, Ineichen (2024). NeuroTrialNER: An Annotated Corpus for Neurological Diseases and Therapies in Clinical Trial Registries. EMNLP.',
      url: 'https://aclanthology.org/2024.emnlp-main.1050/',
    },
    licence: { name: 'CC0 1.0 (dataset card); repository MIT', showInstances: true, showGold: true },
    access: 'public',
  },
  async *load(source) {
    for (const { nctid, text, entities } of await readJsonList(
      await openFile(source, 'test.json'),
      Trial,
      remedy,
    ))
      yield {
        id: nctid,
        question: { text },
        gold: { mentions: entities.map(({ start, end, type }) => ({ type, start, end })) },
      }
  },
}
