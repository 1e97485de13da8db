import { z } from 'zod'
import { readJsonList } from '../reading/json-list'
import { openFile } from '../sources/file-source'
import type { CatalogueEntry } from './entry'
import { githubFile } from './github-file'
import { asGiven } from './shared-facts'

const Item = z.looseObject({
  qid: z.union([z.int(), z.string().min(1)]),
  image_name: z.string().min(1),
  image_organ: z.string(),
  question: z.string().min(1),
  answer: z.union([z.string(), z.number()]),
  answer_type: z.string().refine((text) => /^(?:OPEN|CLOSED)$/.test(text.trim()), 'expected OPEN or CLOSED'),
})

const organs: Readonly<Record<string, string>> = { HEAD: 'head', CHEST: 'chest', ABD: 'abdomen' }
const remedy = 'Take testset.json of VQA-RAD.'

export const vqaRad: CatalogueEntry = {
  folder: 'vqa-rad',
  upstream: [
    githubFile(
      'testset.json',
      {
        repository: 'Awenbocc/med-vqa',
        commit: '0cca6811e38cf54aff6a7cce3442296d07875e64',
        path: 'data/testset.json',
      },
      '3d32a047592cb680e18054030b38b1a44d6b17105fc62d3088c8655d56a00ced',
    ),
  ],
  facts: {
    ...asGiven,
    slug: 'vqa-rad',
    title: 'VQA-RAD',
    summary: '451 questions about radiology images, 272 closed and 179 open; answers as text.',
    description: [
      'Scored as LLaVA-Med does. Open questions: the share of the gold answer’s words found in the answer. Closed questions: the answer contains "yes" or "no" and contains the gold answer (rule "current"); one that does not is wrong. The first release dropped such answers, which turned 47 into 73 on the same file. Since "normal" contains "no", a closed answer is read generously.',
      'Longer answers find more words: compare lengths before comparing recall. Med-PaLM M and MedMax use other measures on the same questions.',
      'The images are in the official release, not here; the name of the image stands with the question, and questions on one image are resampled together. A question without a prediction finds nothing and is wrong.',
    ].join('\n\n'),
    suite: null,
    languages: ['en'],
    split: 'test, 451 questions',
    citation: {
      text: 'Lau, Gayen, Ben Abacha, Demner-Fushman (2018). A dataset of clinically generated visual questions and answers about radiology images. Scientific Data 5, 180251.',
      url: 'https://doi.org/10.1038/sdata.2018.251',
    },
    licence: {
      name: 'not stated in the repository (MIT); commonly listed as CC0',
      showInstances: true,
      showGold: true,
    },
    access: 'public',
    task: 'visual-qa',
    params: { closed: 'current' },
    metrics: [
      'vqa-open-recall',
      'vqa-closed-accuracy',
      'vqa-open-f1',
      'vqa-open-precision',
      'vqa-open-exact',
    ],
    slices: [{ id: 'organ', title: 'Organ' }],
    cluster: 'image',
  },
  async *load(source) {
    for (const item of await readJsonList(await openFile(source, 'testset.json'), Item, remedy)) {
      const isOpen = item.answer_type.trim() === 'OPEN'
      yield {
        id: String(item.qid),
        question: { text: item.question, context: `Image ${item.image_name}` },
        gold: { kind: isOpen ? 'open' : 'closed', answer: String(item.answer) },
        slices: { organ: organs[item.image_organ.trim()] ?? 'other' },
        cluster: item.image_name,
      }
    }
  },
}
