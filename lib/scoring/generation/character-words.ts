import { isPythonSpace } from '../text/python-string'
import type { RougeWords } from '../text/rouge-words'

/** The code points of a text that are not white space: the words of Chinese and Japanese where no segmenter is agreed. */
export const characters = (text: string): string[] =>
  [...text].filter((point) => !isPythonSpace(point.charCodeAt(0)))

/** Characters line by line, for ROUGE. Nothing is lower-cased or left out but white space. */
export function characterRougeWords(text: string): RougeWords {
  const words: string[] = []
  const lineEnds: number[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    words.push(...characters(line))
    lineEnds.push(words.length)
  }
  return { words, lineEnds }
}

/** A text as CMExam's scorer hands it to ROUGE: a space between all characters, so a space becomes empty words. */
export const spacedCharacters = (text: string): string => [...text].join(' ')
