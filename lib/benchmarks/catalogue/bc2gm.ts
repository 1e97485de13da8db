import { readGeneLines } from '../../scoring/corpora/bc2gm'
import { groupBy } from '../../scoring/corpora/group-by'
import type { Instance } from '../instance'
import { fault } from '../reading/fault'
import { readLines, readText } from '../reading/lines'
import { type FileSource, openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven, missedIsMissed, tagTask } from './shared-facts'
import { sentencesByPlace, taggedInstances } from './tagged-instances'

const origin = { repository: 'spyysalo/bc2gm-corpus', commit: '018161681145daf751af037cb890f3a54f62a74d' }
const original = (name: string, sha256: string) =>
  githubFile(name, { ...origin, path: `original-data/test/${name}` }, sha256)

const common = {
  languages: ['en'],
  split: 'test, 5,000 sentences',
  citation: {
    text: 'Smith, Tanabe, Ando, … Wilbur (2008). Overview of BioCreative II gene mention recognition. Genome Biology 9(Suppl 2), S2.',
    url: 'https://doi.org/10.1186/gb-2008-9-s2-s2',
  },
  licence: {
    name: 'public domain notice of NLM (original-data/NOTICE)',
    showInstances: true,
    showGold: true,
  },
  access: 'public' as const,
}

export const bc2gm: CatalogueEntry = {
  folder: 'bc2gm',
  upstream: [
    original('test.in', 'dc1b919a143f99d0cb9182a3a26b1c98e46799d052a463d4c212c49532f123fd'),
    original('GENE.eval', 'e6df54b52d337a02a5b11432d132b28c7c657f717e1fe6e8035d3c7b2a18bf4f'),
    original('ALTGENE.eval', '07bee7571c3197db1b886cc790c6f488f2408d3d012006865cc926d93b6c7b8d'),
  ],
  facts: {
    ...common,
    ...asGiven,
    slug: 'bc2gm',
    title: 'BC2GM (alternatives accepted)',
    summary: 'Finding 6,331 gene mentions in 5,000 sentences; listed alternatives count as right.',
    description: [
      'By the official rule a gold gene is found when a prediction equals it, or equals an alternative that overlaps it. A prediction that equals any gold gene or alternative of the sentence is not wrong, so further alternatives cost nothing. Each gold gene counts once.',
      'Offsets count characters that are not white space, start at 0, and the end is the last character (inclusive). Reading it as exclusive costs nearly everything.',
      'An instance is a sentence under its official id; a prediction is a list of [start, end]. The official form "id|start end|text" is read as it is.',
      'The tagged version of the corpus drops the alternatives; its F1 (a benchmark of its own here) is not comparable.',
      missedIsMissed,
    ].join('\n\n'),
    suite: null,
    task: 'mentions-with-alternatives',
    params: {},
    metrics: ['f1', 'precision', 'recall'],
  },
  load,
}

const remedy = 'Take test.in, GENE.eval and ALTGENE.eval of one release.'

async function* load(source: FileSource): AsyncIterable<Instance> {
  const spansOf = async (name: string) => {
    const file = await openFile(source, name)
    return groupBy(readGeneLines(await readText(file.bytes, file.name)), ({ sentence }) => sentence)
  }
  const [genes, alternatives] = [await spansOf('GENE.eval'), await spansOf('ALTGENE.eval')]
  const known = new Set<string>()
  const { name: file, bytes } = await openFile(source, 'test.in')
  for await (const { number: line, text } of readLines(bytes, file)) {
    if (text.trim() === '') continue
    const blank = text.indexOf(' ')
    if (blank < 1) throw fault({ file, line }, 'expected an id, a blank and a sentence', remedy)
    const id = text.slice(0, blank)
    known.add(id)
    const spans = (lines: typeof genes) => (lines.get(id) ?? []).map(({ span }) => span)
    yield {
      id,
      question: { text: text.slice(blank + 1) },
      gold: { mentions: spans(genes), alternatives: spans(alternatives) },
    }
  }
  const stray = [...genes.keys()].find((id) => !known.has(id))
  if (stray !== undefined)
    throw fault({ file: 'GENE.eval', line: null }, `the sentence "${stray}" is not in test.in`, remedy)
}

export const bc2gmTags: CatalogueEntry = {
  folder: 'bc2gm',
  upstream: [
    githubFile(
      'conll_test.tsv',
      { ...origin, path: 'conll/test.tsv' },
      'ac7745e40d97ffdf603aae661da37fa6065a7e2f9067ea1f47bfae3e5bf5d583',
    ),
  ],
  facts: {
    ...common,
    ...tagTask(['GENE']),
    slug: 'bc2gm-tags',
    title: 'BC2GM (tags)',
    summary: 'Tagging 6,325 gene mentions in 5,000 sentences, boundaries exact, no alternatives.',
    description: [
      'The version of BioCreative II gene mention with one tag per token, as BLURB and most model papers use it. An entity is right when both ends agree with the first annotation; the alternatives that the shared task accepted are not in this version.',
      sentencesByPlace,
      missedIsMissed,
    ].join('\n\n'),
    suite: 'blurb',
  },
  load: (source) => taggedInstances(source, 'conll_test.tsv'),
}
