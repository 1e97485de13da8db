import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { diceKey, uniformDice } from '@/lib/statistics/resampling/dice'
import { tinyOnnx } from './tiny-onnx'

const DIMENSION = 16
const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]']
const letters = [...'abcdefghijklmnopqrstuvwxyz']
const words =
  'the a of and no not is was patient fever cough pain chest heart lung aspirin heparin mg daily has had with without acute'.split(
    ' ',
  )
const vocabulary = [
  ...special,
  ...words,
  ...letters.filter((letter) => letter !== 'a'),
  ...letters.map((l) => `##${l}`),
  '.',
  ',',
]

/**
 * Writes an encoder of random numbers in the layout of a real one (BERT's tokenizer, ONNX), a few kilobytes large: the
 * same numbers every time. Its scores mean nothing; what loads and runs it is what a real model meets.
 */
export function writeTinyEncoder(folder: string): void {
  mkdirSync(path.join(folder, 'onnx'), { recursive: true })
  const random = uniformDice(diceKey('746f79206d6f64656c20666f72206974'), 0)
  const numbers = (count: number, scale: number) =>
    Float32Array.from({ length: count }, () => scale * (2 * random() - 1))
  const embeddings = numbers(vocabulary.length * DIMENSION, 1)
  const weights = numbers(DIMENSION * DIMENSION, 0.5)
  const write = (name: string, content: Uint8Array | object) =>
    writeFileSync(
      path.join(folder, name),
      content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 2)}\n`,
    )
  write('onnx/model.onnx', tinyOnnx(embeddings, weights, DIMENSION))
  write('config.json', { model_type: 'bert', hidden_size: DIMENSION, vocab_size: vocabulary.length })
  write('tokenizer_config.json', {
    tokenizer_class: 'BertTokenizer',
    model_max_length: 64,
    do_lower_case: true,
    cls_token: '[CLS]',
    sep_token: '[SEP]',
    pad_token: '[PAD]',
    unk_token: '[UNK]',
  })
  write('tokenizer.json', tokenizer())
}

function tokenizer(): object {
  const id = (token: string) => vocabulary.indexOf(token)
  const piece = (token: string) => ({ SpecialToken: { id: token, type_id: 0 } })
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: special.map((content) => ({
      id: id(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [piece('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, piece('[SEP]')],
      pair: [piece('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, piece('[SEP]')],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((token) => [token, { id: token, ids: [id(token)], tokens: [token] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((token, i) => [token, i])),
    },
  }
}
