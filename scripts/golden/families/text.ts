import type { Family } from '../family'
import { bleuFamily } from './text/bleu'
import { captionFamily } from './text/caption'
import { chrfFamily } from './text/chrf'
import { meteorFamily } from './text/meteor'
import { porterFamily } from './text/porter'
import { rougeFamily } from './text/rouge'
import { sariEasseFamily, sariHuggingFaceFamily, sariOriginalFamily } from './text/sari'
import { squadFamily } from './text/squad'
import { terFamily } from './text/ter'
import { tokenizerFamily } from './text/tokenizers'

export const textFamilies: Readonly<Record<string, Family>> = {
  'gen-bleu': bleuFamily,
  'gen-caption': captionFamily,
  'gen-chrf': chrfFamily,
  'gen-meteor': meteorFamily,
  'gen-porter': porterFamily,
  'gen-rouge': rougeFamily,
  'gen-sacrebleu-tokenizers': tokenizerFamily,
  'gen-sari-easse': sariEasseFamily,
  'gen-sari-hf': sariHuggingFaceFamily,
  'gen-sari-original': sariOriginalFamily,
  'gen-ter': terFamily,
  'qa-squad': squadFamily,
}
