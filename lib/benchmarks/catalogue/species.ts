import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { licenceNotStated, missedIsMissed, tagTask } from './shared-facts'
import { sentencesByPlace, taggedInstances } from './tagged-instances'

const mtl = {
  repository: 'cambridgeltl/MTL-Bioinformatics-2016',
  commit: 'df0df02fae6dbb87d88ffcf323b9096528f06f84',
}

export const linnaeus: CatalogueEntry = {
  folder: 'linnaeus',
  upstream: [
    githubFile(
      'iob_test.tsv',
      { ...mtl, path: 'data/linnaeus-IOB/test.tsv' },
      '1792b82f7cf9159fd71de38b139a457dbc5ca126c13ac9e355a5fad3e65930ad',
    ),
  ],
  facts: {
    ...tagTask(['Species']),
    slug: 'linnaeus',
    title: 'LINNAEUS',
    summary: 'Tagging 1,433 species mentions in 7,142 sentences of full papers.',
    description: [
      'An entity is right when both ends agree.',
      'Redistributions differ in tokens and split (the PubTator version used with AIONER has 20 documents and 576 mentions): this is the tagged version of the Cambridge multi-task collection.',
      sentencesByPlace,
      missedIsMissed,
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'test, 7,142 sentences',
    citation: {
      text: 'Gerner, Nenadic, Bergman (2010). LINNAEUS: a species name identification system for biomedical literature. BMC Bioinformatics 11, 85.',
      url: 'https://doi.org/10.1186/1471-2105-11-85',
    },
    licence: { name: 'CC BY 4.0 (LICENSE.md of the collection)', showInstances: true, showGold: true },
    access: 'public',
  },
  load: (source) => taggedInstances(source, 'iob_test.tsv'),
}

export const s800: CatalogueEntry = {
  folder: 's800',
  upstream: [
    githubFile(
      'test.tsv',
      {
        repository: 'shreyashub/BioFLAIR',
        commit: '9edc438997baca6337552639120e363b9894cc98',
        path: 'data/ner/s800/test.tsv',
      },
      '139006855336db81ec94300612abe6ade81b08d78e964a07013e23f2619c7a87',
    ),
  ],
  facts: {
    ...tagTask(['_'], { outside: ['O', 'O-MISC'] }),
    slug: 's800',
    title: 'Species-800',
    summary: 'Tagging 767 species mentions in 1,630 sentences of PubMed abstracts.',
    description: [
      'The version with tags that BioBERT used: bare B, I and O, without a type. An entity is right when both ends agree. "O-MISC", which some systems write, is outside.',
      'Predicted tags must be bare too. The PubTator version of the same corpus has 739 mentions and other documents; results on it are not comparable.',
      sentencesByPlace,
      missedIsMissed,
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'test as used by BioBERT, 1,630 sentences',
    citation: {
      text: 'Pafilis, Frankild, Fanini, Faulwetter, Pavloudi, Vasileiadou, Arvanitidis, Jensen (2013). The SPECIES and ORGANISMS Resources for Fast and Accurate Identification of Taxonomic Names in Text. PLoS ONE 8(6), e65390.',
      url: 'https://doi.org/10.1371/journal.pone.0065390',
    },
    licence: licenceNotStated,
    access: 'public',
  },
  load: (source) => taggedInstances(source, 'test.tsv'),
}

export const anatem: CatalogueEntry = {
  folder: 'anatem',
  upstream: [
    githubFile(
      'iob_test.tsv',
      { ...mtl, path: 'data/AnatEM-IOB/test.tsv' },
      'a3d6555f6f5b7809fc014bee975be0db93c012d770ab60c190cf37d589e97fc9',
    ),
  ],
  facts: {
    ...tagTask(['Anatomy']),
    slug: 'anatem',
    title: 'AnatEM',
    summary: 'Tagging 4,616 mentions of anatomical entities in 3,830 sentences.',
    description: [
      'An entity is right when both ends agree. The twelve anatomical types of the original corpus are one type here, as in the Cambridge multi-task collection.',
      sentencesByPlace,
      missedIsMissed,
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'test, 3,830 sentences',
    citation: {
      text: 'Pyysalo, Ananiadou (2014). Anatomical entity mention recognition at literature scale. Bioinformatics 30(6), 868–875.',
      url: 'https://doi.org/10.1093/bioinformatics/btt580',
    },
    licence: {
      name: 'CC BY-SA 3.0 (original corpus); collection CC BY 4.0',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
  },
  load: (source) => taggedInstances(source, 'iob_test.tsv'),
}
