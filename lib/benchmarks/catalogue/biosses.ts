import { readArff } from '../../scoring/corpora/arff'
import { fault } from '../reading/fault'
import { readText } from '../reading/lines'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { asGiven, dailyQuota } from './shared-facts'

export const biosses: CatalogueEntry = {
  folder: 'biosses',
  // where in the authors' repositories the file stands is not known for certain
  upstream: [],
  facts: {
    ...asGiven,
    quota: dailyQuota,
    slug: 'biosses',
    title: 'BIOSSES, all pairs',
    summary: 'How similar 100 pairs of biomedical sentences are, on a scale from 0 to 4.',
    description: [
      'Pearson correlation with the mean of five annotators, over all 100 pairs. BLUE and BLURB take 20 pairs of a split of their own: with so few the interval is wide, and figures are not comparable, so this benchmark counts for neither.',
      'A prediction is a number on any scale; correlation does not care. A pair without one counts as the end of the scale 0 to 4 that is farther from the gold value. A system that always says the same has no correlation.',
      'The id is the place of the pair, counted from 0. The sentences are in the authors’ archive and not shown here.',
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'all 100 pairs',
    citation: {
      text: 'Soğancıoğlu, Öztürk, Özgür (2017). BIOSSES: a semantic sentence similarity estimation system for the biomedical domain. Bioinformatics 33(14), i49–i58.',
      url: 'https://doi.org/10.1093/bioinformatics/btx238',
    },
    licence: { name: 'GPL-3.0', showInstances: true, showGold: true },
    access: 'public',
    task: 'similarity',
    params: { scale: [0, 4] },
    metrics: ['pearson', 'spearman', 'mae'],
  },
  async *load(source) {
    const { name: file, bytes } = await openFile(source, 'rawData.arff')
    const rows = readArff(await readText(bytes, file))
    for (const [row, { class: gold }] of rows.entries()) {
      if (gold === undefined || !Number.isFinite(gold))
        throw fault({ file, line: null, field: 'class' }, `pair ${row} has no number`, 'Take rawData.arff.')
      yield { id: String(row), question: { text: `Pair ${row + 1} of the official file` }, gold }
    }
  },
}
