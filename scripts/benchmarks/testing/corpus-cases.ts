import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { catalogueEntry } from '@/lib/benchmarks/catalogue/table'
import { loadOfficial } from '@/lib/benchmarks/catalogue/testing/official-files'
import { readZip } from '@/lib/benchmarks/sources/zip'
import { readArff } from '@/lib/scoring/corpora/arff'
import { readHtmlSpans } from '@/lib/scoring/corpora/html-spans'
import { readPythonLiteral } from '@/lib/scoring/corpora/python-literal'
import { sentenceChunks } from '@/lib/scoring/corpora/sentence-chunks'
import { workbookRows } from '@/lib/scoring/generation/testing/workbook'
import { sharedPath } from '@/lib/testing/shared'

const data = (...path: string[]) => readFileSync(sharedPath('data', ...path))
const text = (...path: string[]) => data(...path).toString('utf8')
const predictions = (...path: string[]) => text('predictions', ...path)
const csv = (content: string) =>
  Papa.parse<Record<string, string>>(content, { header: true, skipEmptyLines: true }).data
const jsonLines = (content: string) =>
  content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** Predictions in the platform's own form. */
const lines = (entries: Iterable<readonly [id: string, prediction: unknown]>): string =>
  [...entries].map(([id, prediction]) => JSON.stringify({ id, prediction })).join('\n')

const idsOf = async (slug: string) =>
  (await loadOfficial(catalogueEntry(slug)!)).instances.map(({ id }) => id)

export interface CorpusCase {
  benchmark: string
  /** The file as somebody would bring it: the official form where it is read, else converted. */
  file(): string | Promise<string>
  /** Published or independently computed; expected.json of the shared material says which. */
  expected: Record<string, number>
  /** Decimals that agree; 9 where not said. */
  digits?: number
}

const gemini = 'FULL-ANSWERS_baseline_Gemini-pro_0-shot_short-prompt_Greedy_Seed-0.json'
const longAnswer = (row: { text: string }) => {
  const [question = '', answer = ''] = row.text.split(' \n ### Answer:')
  return {
    question: question
      .slice('Question: '.length)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[?\s]+$/, ''),
    answer: answer.trim(),
  }
}

/** Real outputs with known figures, by name. */
export const corpusCases: Readonly<Record<string, CorpusCase>> = {
  'DNorm, diseases (PubTator)': {
    benchmark: 'bc5cdr-disease',
    file: () => predictions('bc5cdr', 'dnorm', 'TestSet.DNorm.PubTator.txt'),
    expected: { f1: 0.802436501552, precision: 3491 / 4277, recall: 3491 / 4424 },
  },
  'DNorm, disease concepts (PubTator)': {
    benchmark: 'bc5cdr-disease-ids',
    file: () => predictions('bc5cdr', 'dnorm', 'TestSet.DNorm.PubTator.txt'),
    expected: { f1: 0.806166287592 },
  },
  'tmChem, chemicals (PubTator)': {
    benchmark: 'bc5cdr-chemical',
    file: () => predictions('bc5cdr', 'tmchem', 'TestSet.tmChem.PubTator.txt'),
    expected: { f1: 0.922035836828 },
  },
  'tmChem, chemical concepts (PubTator)': {
    benchmark: 'bc5cdr-chemical-ids',
    file: () => predictions('bc5cdr', 'tmchem', 'TestSet.tmChem.PubTator.txt'),
    expected: { f1: 0.911598302687 },
  },
  'Gemini 1.5 pro on NLI4CT-P': {
    benchmark: 'nli4ct-p-2024',
    file: () => {
      const answers = JSON.parse(predictions('nli4ct-p-2024', 'gemini-1.5-pro-short', gemini))
      return lines(
        Object.entries(answers as Record<string, { label: string }>).map(([id, { label }]) => [id, label]),
      )
    },
    expected: { f1: 0.766146993318, faithfulness: 0.925925925926, consistency: 0.776595744681 },
  },
  'facanhe on NLI4CT 2023 (official JSON)': {
    benchmark: 'nli4ct-2023',
    file: () => predictions('nli4ct-2023', 'facanhe', 'results.json'),
    expected: { f1: 0.678765880218, precision: 187 / 301, recall: 0.748 },
  },
  'BioMedBERT on S800 (CoNLL)': {
    benchmark: 's800',
    // the gold there has no types
    file: () => predictions('s800', 'biomedbert', 'NER_result_conll.txt').replaceAll('-MISC', ''),
    expected: { f1: 0.715 },
  },
  'alternatives only on BC2GM (official lines)': {
    benchmark: 'bc2gm',
    file: () => text('ie', 'bc2gm', 'ALTGENE.eval'),
    expected: { f1: 0.733926607339 },
  },
  'KnowLab system 1 on MEDEC (official run)': {
    benchmark: 'medec-detection',
    file: () =>
      predictions('medec', 'knowlab-system1', 'System_1_runs.txt')
        .split('\n')
        .filter((line) => line.startsWith('ms-test-'))
        .join('\n'),
    expected: { 'error-flag-accuracy': 396 / 597, 'error-sentence-accuracy': 367 / 597 },
  },
  'BART with control tokens on PLABA': {
    benchmark: 'plaba',
    file: () => {
      const [heading, ...rows] = workbookRows(
        'predictions/plaba/bart-control-token-variants/PLABA results.xlsx',
      )
      const column = heading!.findIndex((cell) => cell.trim().toLowerCase().startsWith('prediction'))
      return lines(
        rows.filter((row) => row.some((cell) => cell !== '')).map((row, i) => [String(i), row[column]!]),
      )
    },
    expected: { 'sari-paper': 0.377277571685, 'sari-huggingface': 0.412490157956 },
    // the workbook's own copy of one source has a no-break space that the official file has not
    digits: 4,
  },
  'LLaVA-Med on VQA-RAD': {
    benchmark: 'vqa-rad',
    file: async () => {
      const answers = jsonLines(predictions('vqa-rad', 'llava-med-v1', 'answer-file.jsonl'))
      return lines((await idsOf('vqa-rad')).map((id, i) => [id, answers[i].text]))
    },
    expected: { 'vqa-open-recall': 0.175325884544, 'vqa-closed-accuracy': 0.470588235294 },
  },
  'GPT-4 with five examples on MTSamples': {
    benchmark: 'mtsamples-ner',
    file: () => {
      const archive = 'predictions/mtsamples-ner/gpt-4/guideline-errors-5shot.zip'
      return lines(
        readZip(data(archive), archive).map(({ path, read }) => [
          path.replace(/^.*\//, '').replace(/\.\w+$/, ''),
          readHtmlSpans(Buffer.from(read()).toString('utf8')).mentions,
        ]),
      )
    },
    expected: { f1: 362 / 611, 'relaxed-f1': 0.8626 },
    digits: 4,
  },
  'BioLinkBERT on NeuroTrialNER': {
    benchmark: 'neurotrialner',
    file: () =>
      lines(
        csv(
          predictions(
            'neurotrialner',
            'biolinkbert-base',
            'ct_neuro_test_annotated_BioLinkBERT-base_20240529.csv',
          ),
        ).map((row) => [
          row.nct_id!,
          (
            readPythonLiteral(row['ner_prediction_BioLinkBERT-base_normalized']!) as [
              number,
              number,
              string,
            ][]
          ).map(([start, end, type]) => ({ type, start, end })),
        ]),
      ),
    expected: { f1: 0.633663366337 },
  },
  'HunFlair2 on tmVar 3 (PubTator)': {
    benchmark: 'tmvar3-entities',
    file: () =>
      predictions('tmvar3', 'hunflair2', 'tmvar_v3.txt')
        .replace(/\t(?:gene|Gene)\t/g, '\tGene\t')
        .replace(/\t(?:species|organism|Species)\t/g, '\tSpecies\t'),
    expected: { 'f1:Gene': 0.876584549151, 'f1:Species': 0.909474954737 },
  },
  'the sample run of the ChemProt kit': {
    benchmark: 'chemprot-sample',
    file: () => {
      const byDocument = new Map<string, unknown[]>()
      for (const line of text('ie', 'chemprot', 'sample_chemprot_predictions.tsv').split('\n')) {
        const [id, type, head, tail] = line.trim().split('\t')
        if (!id) continue
        byDocument.set(id, [...(byDocument.get(id) ?? []), { type, head, tail }])
      }
      return lines(byDocument)
    },
    expected: { f1: 0.635170603675 },
  },
  'always two hallmarks on HoC': {
    benchmark: 'hoc',
    file: async () =>
      lines(
        (await idsOf('hoc')).map((id) => [
          id,
          ['sustaining proliferative signaling', 'resisting cell death'],
        ]),
      ),
    expected: {
      'multilabel-example-f1': 0.287314633616,
      'micro-f1': 0.29963898917,
      'macro-f1': 0.0834170854271,
      'exact-set': 0.0507936507937,
    },
  },
  'paragraph vectors on BIOSSES (CSV)': {
    benchmark: 'biosses',
    file: () =>
      `id,prediction\n${readArff(text('ie', 'biosses', 'rawData.arff'))
        .map((row, i) => `${i},${row.paragraphVec}`)
        .join('\n')}`,
    expected: { pearson: 0.757356612161 },
  },
  'BART on ACI-BENCH': {
    benchmark: 'aci-bench',
    file: () =>
      lines(
        csv(predictions('aci-bench', 'bart_large', 'BART_large_clinicalnlp_taskB_test1_full.csv')).map(
          (row) => [row.encounter_id!, row.note!],
        ),
      ),
    expected: { 'rouge-1': 0.4175752562, 'rouge-lsum': 0.346952056884 },
  },
  'Mistral 7B on K-QA': {
    benchmark: 'k-qa',
    file: async () => {
      const { instances } = await loadOfficial(catalogueEntry('k-qa')!)
      const answers = new Map(
        jsonLines(predictions('k-qa', 'mistral-7b', 'mistral-7b_wo-kqa_golden_test_iter_sft_step1.jsonl'))
          .map(longAnswer)
          .map(({ question, answer }) => [question, answer]),
      )
      const key = (question: string) =>
        question
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/[?\s]+$/, '')
      return lines(instances.map(({ id, question }) => [id, answers.get(key(question.text))]))
    },
    expected: { 'rouge-l': 0.122693255209, 'rouge-1': 0.213464796718 },
  },
  'a judged model on the HealthBench sample': {
    benchmark: 'healthbench-sample',
    file: () =>
      lines(
        jsonLines(predictions('healthbench-sample', 'm42-sample-judged', 'judge_responses.jsonl')).map(
          (item) => [
            item.prompt_id,
            (
              readPythonLiteral(item.responses) as unknown as { response_dict: { criteria_met: boolean } }[]
            ).map(({ response_dict }) => response_dict.criteria_met),
          ],
        ),
      ),
    expected: { 'rubric-score': 0.485297824465, 'rubric-score:axis:accuracy': 0.616337412116 },
  },
  'chunks of five sentences on PubMed spans': {
    benchmark: 'pubmed-spans-phi-4',
    file: () => {
      const chunks = sentenceChunks(text('ie', 'rag-span-pubmed', 'pubmed.txt'), 5)
      return lines(Array.from({ length: 50 }, (_, i) => [String(i), { retrieved: [], chunks }]))
    },
    expected: { 'precision-omega': 0.281754777494 },
  },
  'answers for raters on HealthSearchQA': {
    benchmark: 'healthsearchqa',
    file: async () =>
      lines((await idsOf('healthsearchqa')).slice(0, 1000).map((id) => [id, 'Ask a doctor.'])),
    expected: { 'answered-share': 1000 / 3171 },
  },
}
